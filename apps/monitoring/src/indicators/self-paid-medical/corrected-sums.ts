import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { ChangedHousehold, WarnedFacts } from '../indicator.js';

/** What the window of an open warning adds up to now. */
export interface WarnedSum extends WarnedFacts {
  readonly endOn: IsoDate;
  readonly months: number;
  readonly totalFen: Fen;
  readonly annualNetIncomeFen?: Fen;
}

interface LoweredRow extends Omit<WarnedSum, 'annualNetIncomeFen'> {
  readonly annualFen: Fen | null;
}

/** A warning keeps its window: only what that adds up to is looked at again. */
const LOWERED = `
select w.id as "warningId", w.household_id as "householdId", w.end_on as "endOn", w.window_months as months,
  s.total_fen as "totalFen", n.annual_fen as "annualFen"
from warning w
cross join lateral (
  select coalesce(sum(b.self_paid_fen), 0)::bigint as total_fen from medical_bill b
  where b.household_id = w.household_id and b.counts
    and b.settled_on <= w.end_on and b.settled_on > w.end_on - make_interval(months => w.window_months)
) s
left join net_income n on n.household_id = w.household_id
where w.household_id = any($1::uuid[]) and w.indicator = $2 and w.state = 'open' and s.total_fen < w.measured`;

/** The open warnings of households whose sum fell when their department corrected its bills. */
export async function readWarnedSums(
  sql: Sql,
  _batchId: string,
  households: readonly ChangedHousehold[],
): Promise<WarnedSum[]> {
  const ids = households.map(({ householdId }) => householdId);
  const rows = await sql.query<LoweredRow>(LOWERED, [ids, 'self-paid-medical']);
  return rows.map(({ annualFen, ...row }) => ({
    ...row,
    ...(annualFen === null ? {} : { annualNetIncomeFen: annualFen }),
  }));
}
