import { Injectable } from '@nestjs/common';
import { quarterOf, quarterStart, type IsoDate } from '@aid-chain/kernel';
import { sql, type Tx } from '@aid-chain/messaging';
import { Directory } from '@aid-chain/platform';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { REFERRAL_COLUMNS, REFERRAL_IS_LIVE, type Referral } from '../referral-state/referral.store.js';
import { dutiesOf } from './duty.rules.js';
import { addDuties } from './duty.store.js';

/** When a quarter begins, every referral that is still open, or whose measures still run, owes a report on it. */
@Injectable()
export class NewQuarter {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly directory: Directory,
  ) {}

  /** @returns how many referrals got duties; fewer than `limit` means that none is left */
  async addDuties(tx: Tx, today: IsoDate, limit: number): Promise<number> {
    const quarter = quarterOf(today);
    const left = this.directory.leftDepartments().map(({ code }) => code);
    const nothingOwed = sql`not exists (
      select from feedback_duty d where d.referral_id = r.referral_id and d.quarter >= ${quarter})`;
    const open = await sql`
      select ${REFERRAL_COLUMNS} from referral r
       where r.referral_id in (
         select r.referral_id from referral r where ${REFERRAL_IS_LIVE} and ${nothingOwed}
         union all
         select r.referral_id from referral r
          where r.state in ('completed', 'not-possible') and r.measures_until >= ${quarterStart(quarter)}::date
            and r.department <> all (${left}::text[]) and ${nothingOwed})
       order by r.referral_id limit ${limit} for update of r`.on<Referral>(tx);
    const owed = open.map((referral) => {
      const calendar = this.settings.feedback(referral.regionCode, referral.referredOn);
      return { referralId: referral.referralId, quarters: dutiesOf(referral, calendar, today), calendar };
    });
    addDuties(tx, owed);
    return open.length;
  }
}
