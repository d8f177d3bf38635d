import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { orRefuse } from '@aid-chain/platform';
import type { CaseState } from '../cases/case.state.js';
import type { Result } from './adjustment.state.js';
import type { RecognitionGroup } from './recognition-group.rules.js';
import { notUnderRemedy, type UnderRemedy } from './under-remedy.rules.js';

/**
 * Reductions and ends of some households about which a remedy is not carried out yet, read with one statement. The case in which one is
 * decided anew by the result of the remedy is not kept from it.
 */
export function reductionsUnderRemedy(
  connection: Sql,
  householdIds: readonly string[],
  caseId?: string,
): Promise<UnderRemedy[]> {
  return sql`
    select a.household_id as "householdId", a.category, a.person_id as "personId", a.kinds,
           a.amount_after_fen::float8 as "amountAfterFen", a.ends, a.ground
      from adjustment a join remedy r on r.adjustment_id = a.adjustment_id
     where a.household_id = any (${householdIds}::uuid[]) and r.state in ('received', 'in-examination', 'decided')
       and r.correction_case_id is distinct from ${caseId ?? null}::uuid`.on<UnderRemedy>(connection);
}

/** @throws RefusalError REDUCTION_UNDER_REMEDY, as of {@link notUnderRemedy} */
export async function checkNotUnderRemedy(
  connection: Sql,
  { caseId }: Pick<CaseState, 'caseId'>,
  group: RecognitionGroup,
  result: Result,
): Promise<void> {
  const households = [...new Set(group.map(({ householdId }) => householdId))];
  orRefuse(notUnderRemedy(group[0], result, await reductionsUnderRemedy(connection, households, caseId)));
}

/** A result that changed a decision or set it aside: it is not carried out any more. `a` is the adjustment, `r` the remedy. */
export const SET_ASIDE_BY: SqlText = sql`r.adjustment_id = a.adjustment_id and r.result in ('changed', 'redone')`;

/** @throws RefusalError ADJUSTMENT_SET_ASIDE: the notice of what does not run is not delivered (L-05, L-22) */
export async function checkNotSetAside(connection: Sql, adjustmentId: string): Promise<void> {
  const [found] = await sql`
    select r.result_on::text as "on" from adjustment a join remedy r on ${SET_ASIDE_BY}
     where a.adjustment_id = ${adjustmentId}::uuid order by r.result_on limit 1`.on<{ readonly on: IsoDate }>(
    connection,
  );
  if (found !== undefined) throw new RefusalError({ code: 'ADJUSTMENT_SET_ASIDE', params: { on: found.on } });
}
