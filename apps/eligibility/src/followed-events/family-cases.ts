import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { readCase, type CaseRow } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { withFamilies } from '../mergers/merged-households.sql.js';

const lockCases = (
  householdIds: readonly string[],
): SqlText => sql`${withFamilies('merged-into', householdIds)}
select family.asked_id as "householdId", case_file.case_id as "caseId", case_file.document
from case_file join family on family.household_id = case_file.household_id
order by case_file.case_id for update of case_file`;

interface LockedCase extends CaseRow {
  readonly householdId: string;
}

/** Of the households named, their cases and those of the households that were merged into them, locked. */
export async function lockFamilyCases(
  connection: Sql,
  ids: readonly string[],
): Promise<{ readonly householdId: string; readonly file: CaseState }[]> {
  const rows = await lockCases(ids).on<LockedCase>(connection);
  return rows.map((row) => ({ householdId: row.householdId, file: readCase(row) }));
}
