import type { Sql } from '@aid-chain/messaging';
import { readCase, type CaseRow } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { withFamilies } from '../household/merged-households.sql.js';

const LOCK_CASES = `${withFamilies('merged-into')}
select family.asked_id as "householdId", case_file.case_id as "caseId", case_file.document
from case_file join family on family.household_id = case_file.household_id
order by case_file.case_id for update of case_file`;

interface LockedCase extends CaseRow {
  readonly householdId: string;
}

/** Of the households named, their cases and those of the households that were merged into them, locked. */
export async function lockFamilyCases(
  sql: Sql,
  ids: readonly string[],
): Promise<{ readonly householdId: string; readonly file: CaseState }[]> {
  const rows = await sql.query<LockedCase>(LOCK_CASES, [ids]);
  return rows.map((row) => ({ householdId: row.householdId, file: readCase(row) }));
}
