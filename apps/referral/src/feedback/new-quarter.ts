import { Injectable } from '@nestjs/common';
import { quarterOf, type IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { ReferralSettings } from '../referrals/referral-settings.js';
import { REFERRAL_COLUMNS, type Referral } from '../referrals/referral.store.js';
import { dutiesOf } from './duty.rules.js';
import { addDuties } from './duty.store.js';

/** When a quarter begins, every referral that is still open owes a report on it. */
@Injectable()
export class NewQuarter {
  constructor(private readonly settings: ReferralSettings) {}

  /** @returns how many referrals got duties; fewer than `limit` means that none is left */
  async addDuties(tx: Tx, today: IsoDate, limit: number): Promise<number> {
    const open = await tx.query<Referral>(
      `select ${REFERRAL_COLUMNS} from referral r
        where r.state in ('referred', 'acknowledged', 'accepted', 'in-progress')
          and not exists (select 1 from feedback_duty d where d.referral_id = r.referral_id and d.quarter >= $1)
        order by r.referral_id limit $2 for update of r`,
      [quarterOf(today), limit],
    );
    const owed = open.map((referral) => {
      const calendar = this.settings.feedback(referral.regionCode, referral.referredOn);
      return { referralId: referral.referralId, quarters: dutiesOf(referral, calendar, today), calendar };
    });
    await addDuties(tx, owed);
    return open.length;
  }
}
