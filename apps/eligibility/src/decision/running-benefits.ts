import type { Sql } from '@aid-chain/messaging';
import type { CaseState } from '../cases/case.state.js';

/** The other cases of a household, and of those that were merged into it. */
export async function otherCases(
  sql: Sql,
  { householdId, caseId }: Pick<CaseState, 'householdId' | 'caseId'>,
): Promise<CaseState[]> {
  const rows = await sql.query<{ document: CaseState }>(
    `select document from case_file
     where case_id <> $2 and (household_id = $1
       or household_id in (select from_household_id from household_alias where household_id = $1))
     order by case_id`,
    [householdId, caseId],
  );
  return rows.map(({ document }) => document);
}
