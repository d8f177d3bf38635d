import { Injectable } from '@nestjs/common';
import { Commands, orRefuse, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { releaseDuties } from '../feedback/duty.store.js';
import { endedOf } from '../households/household.store.js';
import { closeGoneNeed } from '../open-needs/need-end.store.js';
import { releaseSteps } from '../steps/step.store.js';
import { HouseholdTokens } from '../tokens/household-tokens.js';
import type { CancellationDto } from './course.dto.js';
import { checkCancellation } from './course.rules.js';
import { lockOwnReferral } from './referral-sight.js';
import { endsNeed } from '../referral-state/referral-state.rules.js';
import { cancelReferral } from '../referral-state/referral-moves.store.js';
import { emitReferralCancelled, emitReferralUpdated } from '../referral-state/referral-events.js';

/** Takes a referral back: its department is notified, owes nothing more, and may not answer any more (adr/0019). */
@Injectable()
export class Cancelling {
  constructor(
    private readonly commands: Commands,
    private readonly tokens: HouseholdTokens,
  ) {}

  /** Refuses REFERRAL_UNKNOWN and what {@link checkCancellation} refuses. */
  cancel(ctx: CommandContext, referralId: string, body: CancellationDto): Promise<HttpAnswer> {
    const { reasonCode, on } = body;
    return this.commands.run(ctx, async (tx) => {
      const referral = await lockOwnReferral(tx, referralId);
      const householdEnded = (await endedOf(tx, referral.householdId)) !== undefined;
      orRefuse(checkCancellation({ ...referral, householdEnded }, body, tx.today));
      await cancelReferral(tx, referralId, body);
      await releaseDuties(tx, [{ referralId, quarters: [] }]);
      releaseSteps(tx, [referralId]);
      if (endsNeed(reasonCode)) await closeGoneNeed(tx, referral.needId, on);
      const update = { state: 'cancelled', on, reasonCode, time: tx.now, causationId: referralId } as const;
      emitReferralUpdated(tx, referral, update);
      const tokenOf = await this.tokens.findOrCreate(tx, [referral]);
      emitReferralCancelled(tx, referral, tokenOf(referral), { on, reasonCode, time: tx.now });
      const { householdId } = referral;
      return {
        status: 201,
        body: { referralId, state: 'cancelled' },
        audit: {
          action: 'referral.cancelled',
          objectType: 'referral',
          objectId: referralId,
          householdId,
          reason: reasonCode,
        },
      };
    });
  }
}
