import type { Sql } from '@aid-chain/messaging';
import type { CaseState } from '../cases/case.state.js';

/** A household that was merged stays the owner of its cases, so merges are followed back, one after the other. */
export const CASES_WITH_MERGED = `
with recursive family (asked_id, household_id) as (
  select asked_id, asked_id from unnest($1::uuid[]) as asked (asked_id)
  union
  select family.asked_id, alias.from_household_id
  from household_alias alias join family on alias.household_id = family.household_id
)
select family.asked_id as "householdId", document
from family join case_file on case_file.household_id = family.household_id
order by case_id`;

interface WithHousehold {
  readonly householdId: string;
  readonly document: CaseState;
}

/** The cases of some households and of those that were merged into them, by the household that was asked for. */
export async function casesWithMerged(
  sql: Sql,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseState[]>> {
  const rows = await sql.query<WithHousehold>(CASES_WITH_MERGED, [householdIds]);
  const byHousehold = new Map<string, CaseState[]>(householdIds.map((id) => [id, []]));
  for (const { householdId, document } of rows) byHousehold.get(householdId)?.push(document);
  return byHousehold;
}

/** The other cases of a household, and of those that were merged into it. */
export async function otherCases(
  sql: Sql,
  { householdId, caseId }: Pick<CaseState, 'householdId' | 'caseId'>,
): Promise<CaseState[]> {
  const cases = (await casesWithMerged(sql, [householdId])).get(householdId) ?? [];
  return cases.filter((file) => file.caseId !== caseId);
}
