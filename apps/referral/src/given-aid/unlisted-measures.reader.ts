import { Injectable } from '@nestjs/common';
import { WHOLE_COUNTRY, type IsoDate } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  decodeCursor,
  Directory,
  page,
  Reads,
  regionCondition,
  type Actor,
} from '@aid-chain/platform';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type {
  UnlistedMeasuresPage,
  UnlistedMeasuresQuery,
  UnlistedMeasureView,
} from './unlisted-measures.view.js';

type CountedCode = Omit<UnlistedMeasureView, 'departmentName'> & {
  /** The townships where it was given: one that lists the code by now shows that somebody added it there. */
  readonly townships: readonly [string, ...string[]];
};

/** Answers which measures departments report as given that no catalogue of the place names (S2-06): counted, without families. */
@Injectable()
export class UnlistedMeasuresReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  /**
   * By department and code. A code that was listed since its report is left out.
   * @throws RefusalError DEPARTMENT_UNKNOWN, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID
   */
  list(actor: Actor, query: UnlistedMeasuresQuery): Promise<UnlistedMeasuresPage> {
    const place = query.regionCode ?? actor.regionCode ?? WHOLE_COUNTRY;
    const entry = { action: 'unlisted-measures.listed', objectType: 'region', ids: [place] };
    return this.reads.audited(actor, entry, async (connection) => {
      this.settings.checkDepartment(query.department);
      const conditions = await this.conditions(actor, query);
      const rows = await statement(conditions, query.limit + 1, this.clock.today()).on<CountedCode>(
        connection,
      );
      const { items, ...more } = page(rows, query.limit, (row) => [row.department, row.measureCode]);
      const open = items.filter(
        ({ townships, department, measureCode }) =>
          !townships.every((township) => this.settings.isListed(township, department, measureCode)),
      );
      const shown = open.map(({ townships: [township], ...row }) => ({
        ...row,
        departmentName: this.settings.departmentName(township, row.department),
      }));
      return { items: shown, ...more };
    });
  }

  private async conditions(
    actor: Actor,
    { department, regionCode, cursor }: UnlistedMeasuresQuery,
  ): Promise<SqlText[]> {
    const conditions = [regionCondition(actor, sql`g.region_code`)];
    if (department !== undefined) conditions.push(sql`g.department = ${department}`);
    if (regionCode !== undefined) {
      const asked = { regionCode, today: this.clock.today() };
      conditions.push(await askedRegion(this.directory, actor, asked, sql`g.region_code`));
    }
    const [after, code] = decodeCursor(cursor, ['text', 'text']) ?? [];
    if (after !== undefined) conditions.push(sql`(g.department, g.measure_code) > (${after}, ${code})`);
    return conditions;
  }
}

function statement(conditions: readonly SqlText[], limit: number, today: IsoDate): SqlText {
  return sql`
    select g.department, g.measure_code as "measureCode", 
           array_agg(distinct left(g.region_code, 9) || '000') as townships,
           array_agg(distinct g.need_kind order by g.need_kind) as "needKinds",
           count(distinct g.household_id)::int as households,
           min(g.given_from)::text as "firstOn", least(max(g.given_until), greatest(${today}::date, min(g.given_from)))::text as "lastOn"
      from given_aid g where g.unlisted and ${all(conditions)}
     group by g.department, g.measure_code order by g.department, g.measure_code limit ${limit}`;
}
