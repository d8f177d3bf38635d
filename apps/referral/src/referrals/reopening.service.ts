import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { endedOf } from '../households/household.store.js';
import { holdNeedsOf } from '../open-needs/need-origins.js';
import { openAgain } from '../open-needs/need.store.js';
import { carriedOn } from './carried-on.js';
import type { ReopeningDto } from './course.dto.js';
import { checkReopening, type InTheWay } from './course.rules.js';
import { lockOwnReferral } from './referral-sight.js';
import { isLive } from '../referral-state/transitions.rules.js';
import { ReferralMaker } from './referral-maker.js';
import { referralsOfNeed, type Referral } from '../referral-state/referral.store.js';

/**
 * Opens an ended referral again: its end stays as it was, and a new referral to the same department points
 * back to it.
 */
@Injectable()
export class Reopening {
  constructor(
    private readonly commands: Commands,
    private readonly maker: ReferralMaker,
  ) {}

  /** Refuses REFERRAL_UNKNOWN and what {@link checkReopening} refuses. */
  reopen(ctx: CommandContext, referralId: string, { reasonCode, on }: ReopeningDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      await holdNeedsOf(tx, [referralId]);
      const ended = await lockOwnReferral(tx, referralId);
      const needId = await openAgain(tx, ended.needId);
      orRefuse(checkReopening(ended, await inTheWay(tx, ended, needId), on, tx.today));
      const carried = carriedOn(ended, { opening: 'reopened', reasonCode, on });
      const [made = ''] = await this.maker.make(tx, [
        {
          ...carried,
          need: { ...carried.need, needId },
          department: ended.department,
          time: tx.now,
          causationId: referralId,
        },
      ]);
      return {
        status: 201,
        body: { referralId: made, reopens: referralId, state: 'referred' },
        audit: {
          action: 'referral.reopened',
          objectType: 'referral',
          objectId: referralId,
          householdId: ended.householdId,
          reason: reasonCode,
          ids: [referralId, made],
        },
      };
    });
  }
}

async function inTheWay(tx: CommandTx, ended: Referral, needId: string): Promise<InTheWay> {
  const [reopened] = await sql`
    select referral_id as id from referral
     where previous_id = ${ended.referralId}::uuid and opening = 'reopened'`.on<{ id: string }>(tx);
  const ofNeed = await referralsOfNeed(tx, needId);
  const live = ofNeed.find(
    ({ department, routedTo, state }) =>
      isLive(state) && (department === ended.department || routedTo === ended.routedTo),
  );
  const householdEnded = await endedOf(tx, ended.householdId);
  return {
    reopenedAs: reopened?.id ?? null,
    live: live?.referralId ?? null,
    householdEndedOn: householdEnded?.on ?? null,
  };
}
