import { Injectable } from '@nestjs/common';
import { quarterOf, quarterStart, type IsoDate, type Quarter } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { Directory } from '@aid-chain/platform';
import { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import { REFERRAL_COLUMNS, REFERRAL_IS_LIVE, type Referral } from '../referral-state/referral.store.js';
import { dutiesOf } from './duty.rules.js';
import { addDuties } from './duty.store.js';

/** When a quarter begins, every referral that is still open, or whose measures still run, owes a report on it. */
@Injectable()
export class NewQuarter {
  constructor(
    private readonly deadlines: ReferralDeadlines,
    private readonly directory: Directory,
  ) {}

  /** Whether anything owes the quarter and has no duty of it yet; what is open is found by its index, however many have ended. */
  async isOwed(connection: Sql, today: IsoDate): Promise<boolean> {
    const found = await sql`
      select from referral r where ${REFERRAL_IS_LIVE} and ${nothingOwedIn(quarterOf(today))}
      union all
      select from referral r where ${this.runsOn(today)} and ${nothingOwedIn(quarterOf(today))} limit 1`.on(
      connection,
    );
    return found.length > 0;
  }

  /**
   * Adds the duties of some referrals, by their ids: each is looked at once in a quarter.
   * @param after the last id that was looked at
   * @returns the last id of the page; undefined where no further one follows
   */
  async addDuties(
    tx: Tx,
    today: IsoDate,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<string | undefined> {
    const open = await sql`
      select ${REFERRAL_COLUMNS} from referral r
       where r.referral_id > ${after}::uuid and (${REFERRAL_IS_LIVE} or ${this.runsOn(today)})
         and ${nothingOwedIn(quarterOf(today))}
       order by r.referral_id limit ${limit} for update of r`.on<Referral>(tx);
    const owed = open.map((referral) => {
      const calendar = this.deadlines.feedback(referral.regionCode, referral.referredOn);
      return { referralId: referral.referralId, quarters: dutiesOf(referral, calendar, today), calendar };
    });
    addDuties(tx, owed);
    return open.length < limit ? undefined : open.at(-1)?.referralId;
  }

  /** Whether a referral has ended and a measure runs on that it brought, of a department that is still there. */
  private runsOn(today: IsoDate): SqlText {
    const left = this.directory.leftDepartments().map(({ code }) => code);
    return sql`(r.state in ('completed', 'not-possible') and r.measures_until >= ${quarterStart(quarterOf(today))}::date
      and r.department <> all (${left}::text[]))`;
  }
}

const nothingOwedIn = (quarter: Quarter): SqlText => sql`not exists (
  select from feedback_duty d where d.referral_id = r.referral_id and d.quarter >= ${quarter})`;
