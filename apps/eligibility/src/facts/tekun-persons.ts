import { groupBy } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { withFamilies } from '../mergers/merged-households.sql.js';

/**
 * Who of each of some households, and of those that are one with it today, is a tekun person: a pupil goes on past 18 (L-43).
 * @returns by household, none where nobody is one
 */
export async function tekunPersonsOf(
  connection: Sql,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const found = await sql`${withFamilies('whole', householdIds)}
select distinct family.asked_id as "householdId", recognition.person_id::text as "personId"
from family join recognition on recognition.household_id = family.household_id
where recognition.category = 'tekun' and recognition.state = 'running' and recognition.person_id is not null
order by 1, 2`.on<{ householdId: string; personId: string }>(connection);
  const persons = groupBy(found, ({ householdId }) => householdId);
  return new Map([...persons].map(([id, each]) => [id, each.map(({ personId }) => personId)]));
}
