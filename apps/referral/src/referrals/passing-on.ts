import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import { liveReferrals } from '../open-needs/need.store.js';
import { carriedOn } from './carried-on.js';
import type { PassingDecision } from './passing-on.rules.js';
import { ReferralMaker } from './referral-maker.js';
import type { Referral } from '../referral-state/referral.store.js';

/** A department hands a referral to another one: a new referral with its own day. */
@Injectable()
export class PassingOn {
  constructor(private readonly maker: ReferralMaker) {}

  /** Makes the new referral, unless the other department already works on the same need. */
  async passOn(
    tx: Tx,
    referral: Referral,
    { to, opening, reasonCode }: PassingDecision,
    message: { readonly messageId: string; readonly now: Instant; readonly given: { readonly on: IsoDate } },
  ): Promise<void> {
    const live = (await liveReferrals(tx, [referral.needId])).get(referral.needId) ?? [];
    if (live.some(({ department }) => department === to)) return;
    await this.maker.make(tx, [
      {
        ...carriedOn(referral, { opening, reasonCode, on: message.given.on }),
        department: to,
        time: message.now,
        causationId: message.messageId,
      },
    ]);
  }
}

/** Where a referral that was passed on went, for a department that asks again; null where another was at work already. */
export async function passedTo(connection: Sql, referralId: string): Promise<PassedTo | null> {
  const [next] = await sql`
    select department as "to", opening, opening_reason as "reasonCode" from referral
     where previous_id = ${referralId}::uuid
       and opening in ('handed-over', 'sent-to-decide', 'decided')`.on<PassedTo>(connection);
  return next ?? null;
}

export type PassedTo = Pick<PassingDecision, 'to' | 'opening' | 'reasonCode'>;
