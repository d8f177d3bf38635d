import { sql, type Sql } from '@aid-chain/messaging';
import { withFamilies } from '../mergers/merged-households.sql.js';

/** Who of a household, and of those that are one with it today, is a tekun person: a pupil goes on past 18 (L-43). */
export async function tekunPersons(connection: Sql, householdId: string): Promise<string[]> {
  const found = await sql`${withFamilies('whole', [householdId])}
select distinct recognition.person_id::text as "personId"
from family join recognition on recognition.household_id = family.household_id
where recognition.category = 'tekun' and recognition.state = 'running' and recognition.person_id is not null
order by 1`.on<{ personId: string }>(connection);
  return found.map(({ personId }) => personId);
}
