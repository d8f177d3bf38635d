import { Injectable } from '@nestjs/common';
import {
  maxDate,
  quarterOf,
  RefusalError,
  WHOLE_COUNTRY,
  type IsoDate,
  type Quarter,
} from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import { askedRegion, BusinessClock, Directory, Reads, type Actor } from '@aid-chain/platform';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { DutySummaryQuery } from './duty.query.js';
import { FEEDBACK_STATES, ownDuties } from './duty.sql.js';
import type { DepartmentQuarterView, DutySummary } from './duty-summary.view.js';

/** Five years: one request reads no more of the table than that, however long the place has been at work. */
const MAX_QUARTERS = 20;

/** Counts how the departments of a place stand to their quarterly feedback (S0-24). */
@Injectable()
export class DutySummaryReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  /** @throws RefusalError PERIOD_REVERSED, TOO_MANY_QUARTERS, REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, REGION_BELOW_TOWNSHIP */
  count(actor: Actor, query: DutySummaryQuery): Promise<DutySummary> {
    const today = this.clock.today();
    const { from, to } = quartersOf(query, today);
    const { regionCode } = query;
    const place = regionCode ?? actor.regionCode ?? WHOLE_COUNTRY;
    const entry = { action: 'feedback-duty.counted', objectType: 'region', ids: [place] };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = [ownDuties(actor)];
      if (regionCode !== undefined)
        conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`d.region_code`));
      const counted = summaryStatement({ from, to, today }, conditions);
      const rows = await counted.on<Omit<DepartmentQuarterView, 'departmentName'>>(connection);
      const named = (code: string) => this.settings.departmentName(place, code);
      return { from, to, items: rows.map((row) => ({ ...row, departmentName: named(row.department) })) };
    });
  }
}

/** Without any, the last year up to the present quarter; a first one that has not begun is asked for alone. */
function quartersOf(query: DutySummaryQuery, today: IsoDate): { from: Quarter; to: Quarter } {
  const present = quarterOf(today);
  const to = query.to ?? (query.from === undefined ? present : maxDate(query.from, present));
  const from = query.from ?? `${String(Number(to.slice(0, 4)) - 1).padStart(4, '0')}${to.slice(4)}`;
  if (from > to) throw new RefusalError({ code: 'PERIOD_REVERSED', params: {} });
  if (ordinalOf(to) - ordinalOf(from) >= MAX_QUARTERS)
    throw new RefusalError({ code: 'TOO_MANY_QUARTERS', params: { quarters: MAX_QUARTERS } });
  return { from, to };
}

/** Quarters in a row have ordinals in a row. */
function ordinalOf(quarter: Quarter): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(-1));
}

/** One pass over the duties of the quarters, which hold department and place themselves: nothing is looked up. */
export function summaryStatement(
  { from, to, today }: { readonly from: Quarter; readonly to: Quarter; readonly today: IsoDate },
  conditions: readonly SqlText[],
): SqlText {
  const states = FEEDBACK_STATES(today);
  const counted = (condition: SqlText): SqlText => sql`count(*) filter (where ${condition})::int`;
  return sql`
    select d.department, d.quarter, count(*) filter (where d.state in ('open', 'reported'))::int as "owedInAll",
           ${counted(states['on-time'])} as "onTime", ${counted(states.late)} as late,
           ${counted(states.missing)} as missing, ${counted(states.owed)} as owed,
           ${counted(states.suspended)} as suspended
      from feedback_duty d
     where d.quarter between ${from} and ${to} and d.state <> 'released' and ${all(conditions)}
     group by d.department, d.quarter order by d.department, d.quarter`;
}
