import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import { Handles, rows, sql, type Received, type SqlText, type Tx } from '@aid-chain/messaging';

type Advised = Received<'monitoring.application-advised.v1'>;

/** Keeps monitoring's advice that a family be helped to apply (S1-02): of a household, or of a clue. */
@Injectable()
export class MonitoringConsumer {
  @Handles('monitoring.application-advised.v1')
  async advised(events: Advised[], tx: Tx): Promise<void> {
    await keepAdvice(events).on(tx);
  }
}

const ADVICE = {
  eventId: 'text',
  householdId: 'uuid',
  clueId: 'uuid',
  regionCode: 'text',
  reasonCode: 'text',
  evidence: 'jsonb',
  advisedOn: 'date',
} as const;

function keepAdvice(events: readonly Advised[]): SqlText {
  const advice = events.map((event) => ({
    eventId: event.id,
    householdId: event.data.subject?.householdId,
    clueId: clueOf(event),
    regionCode: event.data.regionCode,
    reasonCode: event.data.reasonCode,
    evidence: event.data.evidence,
    advisedOn: dateOf(event.time),
  }));
  return sql`
    insert into application_advice (event_id, household_id, clue_id, region_code, reason_code, evidence, advised_on)
    select "eventId", "householdId", "clueId", "regionCode", "reasonCode", evidence, "advisedOn"
    from ${rows('a', ADVICE, advice)}
    on conflict (event_id) do nothing`;
}

function clueOf({ stream }: Advised): string | null {
  return stream.startsWith('clue/') ? stream.slice('clue/'.length) : null;
}
