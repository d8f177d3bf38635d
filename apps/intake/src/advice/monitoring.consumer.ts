import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';

type Advised = Received<'monitoring.application-advised.v1'>;

/** Keeps monitoring's advice that a family be helped to apply (S1-02): of a household, or of a clue. */
@Injectable()
export class MonitoringConsumer {
  @Handles('monitoring.application-advised.v1')
  async advised(events: Advised[], tx: Tx): Promise<void> {
    await tx.query(
      `insert into application_advice
         (event_id, household_id, clue_id, region_code, reason_code, evidence, advised_on)
       select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[], $7::date[])
       on conflict (event_id) do nothing`,
      [
        events.map((event) => event.id),
        events.map((event) => event.data.subject?.householdId ?? null),
        events.map(clueOf),
        events.map((event) => event.data.regionCode),
        events.map((event) => event.data.reasonCode),
        events.map((event) => JSON.stringify(event.data.evidence)),
        events.map((event) => dateOf(event.time)),
      ],
    );
  }
}

function clueOf({ stream }: Advised): string | null {
  return stream.startsWith('clue/') ? stream.slice('clue/'.length) : null;
}
