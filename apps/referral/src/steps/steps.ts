import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { ReferralState, Urgency } from '@aid-chain/vocabulary';
import { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import { STEP_OF } from '../referral-state/step.rules.js';
import { beginSteps, endSteps, type BegunStep } from './step.store.js';

/** What a step needs to know of its referral. */
interface SteppedReferral {
  readonly referralId: string;
  readonly regionCode: string;
  readonly urgency: Urgency;
}

/** A referral as it was before it moved. */
export interface MovedReferral {
  readonly referral: SteppedReferral;
  readonly state: ReferralState;
  /** Day on which the message came. */
  readonly cameOn: IsoDate;
}

/** What departments owe next for their referrals, by the days of the place. */
@Injectable()
export class Steps {
  constructor(private readonly deadlines: ReferralDeadlines) {}

  /** New referrals are to be acknowledged by the day that each of them has. */
  begin(
    tx: Tx,
    referrals: readonly (SteppedReferral & {
      readonly referredOn: IsoDate;
      readonly dueOn: IsoDate;
      readonly dueProvisional: boolean;
    })[],
  ): void {
    const begun = referrals.map((referral): BegunStep => {
      const { referralId, regionCode, urgency, referredOn, dueOn, dueProvisional } = referral;
      const due = { date: dueOn, provisional: dueProvisional };
      const days = this.deadlines.stepDays('acknowledge', { regionCode, urgency, from: referredOn, due });
      return { referralId, step: 'acknowledge', begunOn: referredOn, ...days };
    });
    beginSteps(tx, begun);
  }

  /** Referrals moved, each once: their open step is taken, and the next one of their new state begins. */
  move(tx: Tx, moved: readonly MovedReferral[]): void {
    endSteps(
      tx,
      moved.map(({ referral: { referralId }, cameOn }) => ({ referralId, on: cameOn })),
    );
    const begun = moved.flatMap(({ referral, state, cameOn }): BegunStep[] => {
      const step = STEP_OF[state];
      if (step === null) return [];
      const { referralId, regionCode, urgency } = referral;
      const days = this.deadlines.stepDays(step, { regionCode, urgency, from: cameOn });
      return [{ referralId, step, begunOn: cameOn, ...days }];
    });
    beginSteps(tx, begun);
  }
}
