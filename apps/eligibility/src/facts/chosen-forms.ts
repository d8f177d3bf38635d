import { sql, type Sql } from '@aid-chain/messaging';
import type { ChosenForm } from '@aid-chain/policy';
import { withFamilies } from '../mergers/merged-households.sql.js';

/**
 * What tekun persons of a household, and of those that are one with it today, chose in any of its cases, the oldest first:
 * a choice holds until the person changes it (社会救助法 16(2); L-42).
 */
export function chosenForms(connection: Sql, householdId: string): Promise<ChosenForm[]> {
  return sql`${withFamilies('whole', [householdId])}
select chosen.person_id::text as "personId", chosen.form, chosen.chosen_on::text as "on"
from (select distinct household_id from family) as own
  join case_file on case_file.household_id = own.household_id
  join support_form chosen on chosen.case_id = case_file.case_id
order by chosen.chosen_on, chosen.recorded_at`.on<ChosenForm>(connection);
}
