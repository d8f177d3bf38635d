import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { releaseDuties } from '../feedback/duty.store.js';
import { closeGoneNeed } from '../open-needs/need.store.js';
import { HouseholdTokens } from '../tokens/household-tokens.js';
import type { CancellationDto } from './course.dto.js';
import { checkCancellation } from './course.rules.js';
import { lockOwnReferral } from './referral-sight.js';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';
import { endsNeed } from '../referral-state/referral-state.rules.js';
import { cancelReferral, type Referral } from '../referral-state/referral.store.js';
import { emitReferralUpdated } from '../referral-state/referral-events.js';

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
      const householdEnded = await hasEnded(tx, referral.householdId);
      orRefuse(checkCancellation({ ...referral, householdEnded }, body, tx.today));
      await cancelReferral(tx, referralId, body);
      await releaseDuties(tx, referralId, []);
      if (endsNeed(reasonCode)) await closeGoneNeed(tx, referral.needId, on);
      const update = { state: 'cancelled', on, reasonCode, time: tx.now, causationId: referralId } as const;
      emitReferralUpdated(tx, referral, update);
      await this.emitReferralCancelled(tx, referral, body);
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

  private async emitReferralCancelled(
    tx: CommandTx,
    referral: Referral,
    body: CancellationDto,
  ): Promise<void> {
    const { referralId, department } = referral;
    const tokenOf = await this.tokens.findOrCreate(tx, [referral]);
    tx.emit({
      type: 'department.referral-cancelled.v1',
      department,
      stream: tokenOf(referral),
      time: tx.now,
      correlationId: referralId,
      causationId: referralId,
      data: { referralId, on: body.on, reasonCode: body.reasonCode },
    });
  }
}

/** Whether nobody of the household is left, as the register published it; one that is not known here stands. */
async function hasEnded(connection: Sql, householdId: string): Promise<boolean> {
  const [found] = await sql`select ${householdHasEnded(sql`${householdId}::uuid`)} as ended`.on<{
    ended: boolean;
  }>(connection);
  return found?.ended === true;
}
