import { Injectable } from '@nestjs/common';
import { RefusalError, addDays, quarterOf, quarterStart, WHOLE_COUNTRY } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import { askedRegion, BusinessClock, Directory, ownCondition, Reads, type Actor } from '@aid-chain/platform';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { bulletinOf, type DepartmentCount } from './bulletin.rules.js';
import { bulletinStatement } from './bulletin.sql.js';
import { bulletinLineView, type BulletinQuery, type BulletinView } from './bulletin.view.js';

/** The quarterly bulletin of departments (S0-27, S4-29), counted from what events and answers left behind; nothing is entered for it. */
@Injectable()
export class BulletinReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  /** @throws RefusalError BULLETIN_OF_LATER_QUARTER, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, REGION_BELOW_TOWNSHIP */
  read(actor: Actor, query: BulletinQuery): Promise<BulletinView> {
    const today = this.clock.today();
    const quarter = query.quarter ?? quarterOf(addDays(quarterStart(quarterOf(today)), -1));
    const { regionCode } = query;
    const place = regionCode ?? actor.regionCode ?? WHOLE_COUNTRY;
    const entry = { action: 'department-bulletin.counted', objectType: 'region', ids: [place] };
    return this.reads.audited(actor, entry, async (connection) => {
      if (quarter > quarterOf(today))
        throw new RefusalError({
          code: 'BULLETIN_OF_LATER_QUARTER',
          params: { quarter, from: quarterStart(quarter) },
        });
      const counted = {
        ofDuty: await this.condition(actor, regionCode, {
          regionCode: sql`d.region_code`,
          department: sql`d.department`,
        }),
        ofReferral: await this.condition(actor, regionCode, {
          regionCode: sql`r.region_code`,
          department: sql`r.department`,
        }),
      };
      const rows = await bulletinStatement(quarter, today, counted).on<DepartmentCount>(connection);
      const named = (code: string) => this.settings.departmentName(place, code);
      const items = bulletinOf(rows, named).map((line) => bulletinLineView(line, named(line.department)));
      return { quarter, asOf: today, items };
    });
  }

  /** A department sees its own rows, people those of their region, and both of the region that they ask for. */
  private async condition(
    actor: Actor,
    regionCode: string | undefined,
    columns: { readonly regionCode: SqlText; readonly department: SqlText },
  ): Promise<SqlText> {
    const own = ownCondition(actor, columns);
    if (regionCode === undefined) return own;
    const asked = { regionCode, today: this.clock.today() };
    return all([own, await askedRegion(this.directory, actor, asked, columns.regionCode)]);
  }
}
