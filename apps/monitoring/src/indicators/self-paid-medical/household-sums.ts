import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Dismissed } from './self-paid-medical.rules.js';

/** A household of a batch, with the number of months over which its bills are summed. */
export interface SummedHousehold {
  readonly householdId: string;
  readonly months: number;
}

/** The highest sum of the windows that hold a row of the batch and overlap what one warning was dismissed for. */
export interface HouseholdSum {
  readonly householdId: string;
  readonly endOn: IsoDate;
  readonly totalFen: Fen;
  /** The latest row of the batch in that window. */
  readonly rowNo: number;
  readonly annualNetIncomeFen?: Fen;
  /** The last dismissed warning whose window overlaps this one. */
  readonly dismissed?: Dismissed;
}

interface SumRow {
  household_id: string;
  end_on: IsoDate;
  total_fen: number;
  row_no: number;
  annual_fen: number | null;
  dismissed_id: string | null;
  dismissed_fen: number | null;
  dismissed_rules: string[] | null;
}

/**
 * A row that comes late may complete the window of a bill that is already known, so those windows count too.
 * Bills are added up per day first: however many rows a household has in a batch, it has few days. Windows are
 * distinguished by the warning that was dismissed for them, so that a dismissed sum never hides a new one.
 */
const SUMS = `
with wanted as (select * from unnest($2::uuid[], $3::int[]) as w(household_id, months)),
fresh as materialized (
  select b.household_id, b.settled_on, w.months, max(b.row_no) as row_no
  from medical_bill b join wanted w using (household_id) where b.batch_id = $1::uuid and b.counts
    and b.self_paid_fen > 0
  group by b.household_id, b.settled_on, w.months
),
days as materialized (
  select b.household_id, b.settled_on, sum(b.self_paid_fen) as fen
  from medical_bill b join wanted w using (household_id) where b.counts
  group by b.household_id, b.settled_on
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
select distinct on (s.household_id, w.id) s.household_id, s.end_on, s.total_fen, n.annual_fen, f.row_no,
  w.id as dismissed_id, w.measured as dismissed_fen, w.grounds as dismissed_rules
from sums s join fresh f on f.household_id = s.household_id and f.settled_on <= s.end_on
left join net_income n on n.household_id = s.household_id
left join lateral (
  select w.id, w.measured, w.grounds from warning w
  where w.household_id = s.household_id and w.indicator = $4 and w.dispositions = '{unsubstantiated}'
    and w.end_on > s.end_on - make_interval(months => s.months)
    and w.end_on - make_interval(months => w.window_months) < s.end_on
  order by w.id desc limit 1
) w on true
order by s.household_id, w.id, s.total_fen desc, s.end_on desc, f.settled_on desc`;

/**
 * Sums the self-paid costs of each household over the months to a day of settlement (S3-04).
 * Out: for a household the highest sum, and beside it the highest of the windows of each dismissed warning.
 */
export async function sumHouseholds(
  sql: Sql,
  batchId: string,
  households: readonly SummedHousehold[],
): Promise<HouseholdSum[]> {
  const rows = await sql.query<SumRow>(SUMS, [
    batchId,
    households.map(({ householdId }) => householdId),
    households.map(({ months }) => months),
    'self-paid-medical',
  ]);
  return rows.map((row) => ({
    householdId: row.household_id,
    endOn: row.end_on,
    totalFen: row.total_fen,
    rowNo: row.row_no,
    ...(row.annual_fen === null ? {} : { annualNetIncomeFen: row.annual_fen }),
    ...dismissedOf(row),
  }));
}

function dismissedOf(row: SumRow): { dismissed?: Dismissed } {
  const { dismissed_id: warningId, dismissed_fen: totalFen, dismissed_rules: ruleIds } = row;
  if (warningId === null || totalFen === null) return {};
  return { dismissed: { warningId, totalFen, ruleIds: ruleIds ?? [] } };
}
