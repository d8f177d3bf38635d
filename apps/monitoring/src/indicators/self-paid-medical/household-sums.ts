import type { Fen, IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { incomeOf } from './whole-income.sql.js';
import { mergedInto } from '../../population/merged-into.sql.js';
import type { Dismissed } from './self-paid-medical.rules.js';

/** A household of a batch, with the number of months over which its bills are summed. */
export interface SummedHousehold {
  readonly householdId: string;
  readonly months: number;
  /** The day on which it is asked. */
  readonly on: IsoDate;
}

/** The highest sum of the windows that hold a row of the batch and overlap what one warning was dismissed for. */
export interface HouseholdSum {
  readonly householdId: string;
  readonly endOn: IsoDate;
  readonly totalFen: Fen;
  /** The latest row of the batch in that window, or the latest of all where no batch gave cause. */
  readonly batchId: string;
  readonly rowNo: number;
  readonly annualNetIncomeFen?: Fen;
  /** The income that was determined is of a part of the household: another was merged into it since. */
  readonly isIncomeOfPart: boolean;
  /** The last dismissed warning whose window overlaps this one. */
  readonly dismissed?: Dismissed;
  /** The last warning that ended for an overlapping window: the dismissed one, or after a merger whichever it was. */
  readonly previousWarningId?: string;
}

const INDICATOR = 'self-paid-medical';

interface SumRow {
  household_id: string;
  end_on: IsoDate;
  total_fen: number;
  batch_id: string;
  row_no: number;
  annual_fen: number | null;
  of_part: boolean;
  previous_id: string | null;
  dismissed_id: string | null;
  dismissed_fen: number | null;
  dismissed_rules: string[] | null;
}

/** Whether no warning of the household, or of one that was merged into it, is open: what it is about is visited already. */
const NOT_WARNED = sql`not exists (
  select from same join warning o on o.household_id = same.household_id
  where same.standing_id = s.household_id and o.indicator = ${INDICATOR} and o.state <> 'disposed')`;

/** The warnings of the household, or of one that was merged into it, whose window overlaps the one of the sum. */
const OVERLAPPING = sql`same join warning w on w.household_id = same.household_id
  where same.standing_id = s.household_id and w.indicator = ${INDICATOR}
    and w.end_on > s.end_on - make_interval(months => s.months)
    and w.end_on - make_interval(months => w.window_months) < s.end_on`;

/** The last dismissed one of them. */
const DISMISSED = sql`(
  select w.id, w.measured, w.grounds from ${OVERLAPPING} and w.dispositions = '{unsubstantiated}'
  order by w.id desc limit 1)`;

/** The last of them, and the highest sum that a person has settled, whatever came of it. */
const SETTLED = sql`(
  select (array_agg(w.id order by w.id desc))[1] as id, max(w.measured) as fen from ${OVERLAPPING})`;

/** What gives cause to a warning: the rows of a batch, or a merger. */
interface SumCause {
  /** Which bills `b` give cause to look at their windows. */
  readonly bills: SqlText;
  /** The last warning that ended for the window, and the sum that must be exceeded, as a lateral table. */
  readonly settled: SqlText;
  /** Which sums `s` of the household `a` count, beside what was settled as `p`. */
  readonly sums: SqlText;
}

function causeOfBatch(batchId: string): SumCause {
  const settled = sql`(select null::uuid as id, null::bigint as fen)`;
  return { bills: sql`b.batch_id = ${batchId}::uuid`, settled, sums: sql`true` };
}

/**
 * A merger brings no bill: it gives cause where the sum is higher than what was settled for either household, and of the
 * months before it, as those who lived apart longer ago had no common costs.
 */
const MERGER: SumCause = {
  bills: sql`true`,
  settled: SETTLED,
  sums: sql`s.end_on > a.asked_on - make_interval(months => s.months)
  and (p.fen is null or s.total_fen > p.fen) and ${NOT_WARNED}`,
};

/**
 * A row that comes late may complete the window of a bill that is already known, so those windows count too.
 * Bills are added up per day first: however many rows a household has in a batch, it has few days. Windows are
 * distinguished by the warning that was dismissed for them, so that a dismissed sum never hides a new one. What a household
 * paid, and what was dismissed for it, before it was merged into this one belongs to this one.
 * @param batchId undefined after a merger
 */
function sumsOf(batchId: string | undefined, households: readonly SummedHousehold[]): SqlText {
  const cause = batchId === undefined ? MERGER : causeOfBatch(batchId);
  const wanted = rows('w', { householdId: 'uuid', months: 'integer', on: 'date' }, households);
  return sql`
with recursive wanted as (select "householdId" as household_id, months, "on" as asked_on from ${wanted}),
${mergedInto(sql`select household_id from wanted`)},
fresh as materialized (
  select distinct on (w.household_id, b.settled_on, w.months) w.household_id, b.settled_on, w.months, b.batch_id, b.row_no
  from wanted w join same on same.standing_id = w.household_id join medical_bill b on b.household_id = same.household_id
  where ${cause.bills} and b.counts and b.self_paid_fen > 0
  order by w.household_id, b.settled_on, w.months, b.batch_id desc, b.row_no desc
),
days as materialized (
  select same.standing_id as household_id, b.settled_on, sum(b.self_paid_fen) as fen
  from same join medical_bill b on b.household_id = same.household_id where b.counts
  group by same.standing_id, b.settled_on
),
ends as (
  select distinct d.household_id, d.settled_on as end_on, f.months
  from fresh f join days d on d.household_id = f.household_id
    and d.settled_on >= f.settled_on and d.settled_on - make_interval(months => f.months) < f.settled_on
),
sums as (
  select e.household_id, e.end_on, e.months, sum(d.fen)::bigint as total_fen
  from ends e join days d on d.household_id = e.household_id
    and d.settled_on <= e.end_on and d.settled_on > e.end_on - make_interval(months => e.months)
  group by e.household_id, e.end_on, e.months
)
select distinct on (s.household_id, w.id) s.household_id, s.end_on, s.total_fen, n.annual_fen, coalesce(n.of_part, false) as of_part, f.batch_id, f.row_no,
  w.id as dismissed_id, w.measured as dismissed_fen, w.grounds as dismissed_rules,
  coalesce(p.id, w.id) as previous_id
from sums s join wanted a on a.household_id = s.household_id join fresh f on f.household_id = s.household_id and f.settled_on <= s.end_on
left join ${incomeOf(sql`s.household_id`)} on true
left join lateral ${DISMISSED} w on true
left join lateral ${cause.settled} p on true
where ${cause.sums}
order by s.household_id, w.id, s.total_fen desc, s.end_on desc, f.settled_on desc`;
}

/**
 * Sums the self-paid costs of each household over the months to a day of settlement (S3-04).
 * Out: for a household the highest sum, and beside it the highest of the windows of each dismissed warning.
 */
export async function sumHouseholds(
  connection: Sql,
  batchId: string | undefined,
  households: readonly SummedHousehold[],
): Promise<HouseholdSum[]> {
  const found = await sumsOf(batchId, households).on<SumRow>(connection);
  return found.map((row) => ({
    householdId: row.household_id,
    endOn: row.end_on,
    totalFen: row.total_fen,
    batchId: row.batch_id,
    rowNo: row.row_no,
    isIncomeOfPart: row.of_part,
    ...(row.annual_fen === null ? {} : { annualNetIncomeFen: row.annual_fen }),
    ...(row.previous_id === null ? {} : { previousWarningId: row.previous_id }),
    ...dismissedOf(row),
  }));
}

function dismissedOf(row: SumRow): { dismissed?: Dismissed } {
  const { dismissed_id: warningId, dismissed_fen: totalFen, dismissed_rules: ruleIds } = row;
  if (warningId === null || totalFen === null) return {};
  return { dismissed: { warningId, totalFen, ruleIds: ruleIds ?? [] } };
}
