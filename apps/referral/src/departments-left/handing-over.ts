import { Injectable } from '@nestjs/common';
import { dateOf, type Instant } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { liveReferrals } from '../open-needs/need.store.js';
import { emitReferralCancelled, emitReferralUpdated } from '../referral-state/referral-events.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { Referral } from '../referral-state/referral.store.js';
import { ReferralMaker, type NewReferral } from '../referrals/referral-maker.js';
import { releaseSteps } from '../steps/step.store.js';
import { HouseholdTokens } from '../tokens/household-tokens.js';
import { endLeft, handDutiesOver, lockOpenOf } from './departments-left.store.js';
import { takenOver } from './taken-over.js';

/** How many referrals one transaction hands over. */
export const BATCH = 200;

/** Gives civil affairs what departments that left have open: each referral ends, and one that points back to it goes on. */
@Injectable()
export class HandingOver {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly maker: ReferralMaker,
    private readonly tokens: HouseholdTokens,
  ) {}

  /** @returns how many referrals were handed over; fewer than {@link BATCH} means that none is left */
  async handOver(tx: Tx, left: readonly string[], now: Instant): Promise<number> {
    const on = dateOf(now);
    const open = await lockOpenOf(tx, left, BATCH);
    if (open.length === 0) return 0;
    await endLeft(
      tx,
      open.map(({ referralId }) => referralId),
      on,
    );
    releaseSteps(
      tx,
      open.map(({ referralId }) => referralId),
    );
    for (const referral of open)
      emitReferralUpdated(tx, referral, {
        state: 'passed-on',
        on,
        reasonCode: 'department-left',
        time: now,
        causationId: referral.referralId,
      });
    await this.emitToLeft(tx, open, now);
    const wanted = await this.wanted(tx, open, now);
    const made = await this.maker.make(tx, wanted);
    const successors = new Map(wanted.map(({ causationId }, index) => [causationId, made[index]]));
    const taken = open.map(({ referralId }) => ({
      from: referralId,
      to: successors.get(referralId) ?? null,
    }));
    await handDutiesOver(tx, taken, on);
    return open.length;
  }

  /** Without those of whose need civil affairs has a live referral already; of two of one need it gets one. */
  private async wanted(tx: Tx, open: readonly Referral[], now: Instant): Promise<NewReferral[]> {
    const live = await liveReferrals(
      tx,
      open.map(({ needId }) => needId),
    );
    const asked = new Set(
      [...live].flatMap(([needId, held]) => held.map(({ department }) => `${needId} ${department}`)),
    );
    return open.flatMap((referral) => {
      const coordinator = this.settings.coordinator(referral.regionCode);
      const question = `${referral.needId} ${coordinator}`;
      if (asked.has(question)) return [];
      asked.add(question);
      return [takenOver(referral, coordinator, { on: dateOf(now), time: now })];
    });
  }

  /** Whoever reads on in its topic learns there that nothing is to be done any more. */
  private async emitToLeft(tx: Tx, open: readonly Referral[], now: Instant): Promise<void> {
    const tokenOf = await this.tokens.findOrCreate(tx, open);
    const end = { on: dateOf(now), reasonCode: 'department-left', time: now } as const;
    for (const referral of open) emitReferralCancelled(tx, referral, tokenOf(referral), end);
  }
}
