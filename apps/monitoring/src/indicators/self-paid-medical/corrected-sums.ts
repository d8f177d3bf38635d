import type { Fen, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { incomeOf } from './whole-income.sql.js';
import { mergedInto } from '../../population/merged-into.sql.js';
import type { ChangedHousehold, WarnedFacts } from '../indicator.js';

/** What the window of an open warning adds up to now. */
export interface WarnedSum extends WarnedFacts {
  readonly endOn: IsoDate;
  readonly months: number;
  readonly totalFen: Fen;
  readonly annualNetIncomeFen?: Fen;
  readonly isIncomeOfPart: boolean;
}

interface LoweredRow extends Omit<WarnedSum, 'annualNetIncomeFen'> {
  readonly annualFen: Fen | null;
}

/**
 * A warning keeps its window: only what that adds up to is looked at again. One of a household that was merged into this
 * one is looked at with it: the department's correction is of the household that stands now.
 */
function lowered(householdIds: readonly string[]): SqlText {
  return sql`
with recursive ${mergedInto(sql`select unnest(${householdIds}::uuid[])`)}
select w.id as "warningId", m.standing_id as "householdId", w.end_on as "endOn", w.window_months as months,
  s.total_fen as "totalFen", n.annual_fen as "annualFen",
  coalesce(n.of_part, false) as "isIncomeOfPart"
from same m join warning w on w.household_id = m.household_id
cross join lateral (
  select coalesce(sum(b.self_paid_fen), 0)::bigint as total_fen
  from same f join medical_bill b on b.household_id = f.household_id
  where f.standing_id = m.standing_id and b.counts
    and b.settled_on <= w.end_on and b.settled_on > w.end_on - make_interval(months => w.window_months)
) s
left join ${incomeOf(sql`m.standing_id`)} on true
where w.indicator = ${'self-paid-medical'} and w.state = 'open' and s.total_fen < w.measured`;
}

/** The open warnings of households whose sum fell when their department corrected its bills. */
export async function readWarnedSums(
  connection: Sql,
  _batchId: string,
  households: readonly ChangedHousehold[],
): Promise<WarnedSum[]> {
  const ids = households.map(({ householdId }) => householdId);
  const found = await lowered(ids).on<LoweredRow>(connection);
  return found.map(({ annualFen, ...row }) => ({
    ...row,
    ...(annualFen === null ? {} : { annualNetIncomeFen: annualFen }),
  }));
}
