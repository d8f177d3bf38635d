import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@aid-chain/kernel';
import { Handles, type EventOutcome, type Received, type Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { Reporting } from '../feedback/reporting.service.js';
import { Answering } from '../referrals/answering.service.js';
import type { Referral } from '../referrals/referral.store.js';
import { departmentOf } from './feedback-topic.rules.js';
import { OpenDoors } from './open-doors.js';

const OUTSIDE = { consumer: 'referral.outside' } as const;

type OutsideEvent = Received<'department.referral-answered.v1'> | Received<'department.feedback-reported.v1'>;

/**
 * What departments say about their referrals. Several messages of one batch may be about one referral and keep no
 * order, so they are taken one after the other; a refused one is an outcome and stops nothing.
 */
@Injectable()
export class OutsideConsumer {
  constructor(
    private readonly answering: Answering,
    private readonly reporting: Reporting,
    private readonly doors: OpenDoors,
    private readonly clock: BusinessClock,
  ) {}

  @Handles('department.referral-answered.v1', OUTSIDE)
  answered(events: Received<'department.referral-answered.v1'>[], tx: Tx): Promise<EventOutcome[]> {
    return this.oneByOne(events, (event) => {
      const { referralId, answer, on, reasonCode, to } = event.data;
      const given = { answer, on, reasonCode: reasonCode ?? null, to: to ?? null };
      return this.answering.apply(tx, { ...this.head(event), referralId, given });
    });
  }

  @Handles('department.feedback-reported.v1', OUTSIDE)
  reported(events: Received<'department.feedback-reported.v1'>[], tx: Tx): Promise<EventOutcome[]> {
    return this.oneByOne(events, (event) => {
      const { note } = this.doors.of(event.id);
      const report = note === undefined ? event.data : { ...event.data, note };
      return this.reporting.apply(tx, { ...this.head(event), report });
    });
  }

  private async oneByOne<E extends OutsideEvent>(
    events: readonly E[],
    apply: (event: E) => Promise<Result<{ referral: Referral }>>,
  ): Promise<EventOutcome[]> {
    const outcomes: EventOutcome[] = [];
    for (const event of events) {
      const { referralId } = event.data;
      const named = event.subject === referralId;
      const result = named ? await apply(event) : refuse('ENVELOPE_INVALID', { attribute: 'subject' });
      outcomes.push(outcomeOf(event, result));
    }
    return outcomes;
  }

  private head(event: OutsideEvent) {
    return {
      messageId: event.id,
      department: departmentOf(event.topic),
      door: this.doors.of(event.id).door,
      now: this.clock.now(),
    };
  }
}

function outcomeOf({ arrival }: OutsideEvent, result: Result<{ referral: Referral }>): EventOutcome {
  if (!result.ok) {
    const { code, params } = result.refusal;
    return { arrival, outcome: 'refused', code, params };
  }
  return { arrival, outcome: 'applied', householdId: result.value.referral.householdId };
}
