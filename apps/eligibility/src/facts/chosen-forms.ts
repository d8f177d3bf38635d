import { groupBy } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { ChosenForm } from '@aid-chain/policy';
import { withFamilies } from '../mergers/merged-households.sql.js';

/**
 * What tekun persons of each of some households, and of those that are one with it today, chose in any of its cases, the
 * oldest first: a choice holds until the person changes it (社会救助法 16(2); L-42).
 * @returns by household, none where nobody chose
 */
export async function chosenFormsOf(
  connection: Sql,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, ChosenForm[]>> {
  const found = await sql`${withFamilies('whole', householdIds)}
select own.asked_id as "householdId", chosen.person_id::text as "personId", chosen.form, chosen.chosen_on::text as "on"
from (select distinct asked_id, household_id from family) as own
  join case_file on case_file.household_id = own.household_id
  join support_form chosen on chosen.case_id = case_file.case_id
order by chosen.chosen_on, chosen.recorded_at`.on<ChosenForm & { readonly householdId: string }>(connection);
  const forms = groupBy(found, ({ householdId }) => householdId);
  return new Map([...forms].map(([id, each]) => [id, each.map(({ householdId: _of, ...form }) => form)]));
}
