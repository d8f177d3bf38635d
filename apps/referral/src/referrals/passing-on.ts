import { Injectable } from '@nestjs/common';
import type { Instant } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { OpenNeed } from '../needs/need.rules.js';
import { liveReferrals } from '../needs/need.store.js';
import { ReferralMaker } from './referral-maker.js';
import type { Referral } from './referral.store.js';

/** A department hands a referral to another one: a new referral with its own day. */
@Injectable()
export class PassingOn {
  constructor(private readonly maker: ReferralMaker) {}

  /** Makes the new referral, unless the other department already works on the same need. */
  async passOn(
    tx: Tx,
    referral: Referral,
    to: string,
    message: { readonly messageId: string; readonly now: Instant },
  ): Promise<void> {
    const live = (await liveReferrals(tx, [referral.needId])).get(referral.needId) ?? [];
    if (live.some(({ department }) => department === to)) return;
    await this.maker.make(tx, [
      {
        need: needOf(referral),
        department: to,
        aspects: referral.aspects,
        routedTo: referral.routedTo,
        passedFrom: referral.referralId,
        time: message.now,
        correlationId: referral.correlationId,
        causationId: message.messageId,
      },
    ]);
  }
}

function needOf(referral: Referral): OpenNeed & { regionCode: string } {
  return {
    needId: referral.needId,
    householdId: referral.householdId,
    kind: referral.needKind,
    personId: referral.personId,
    aspects: referral.aspects,
    urgency: referral.urgency,
    establishedOn: referral.referredOn,
    regionCode: referral.regionCode,
  };
}
