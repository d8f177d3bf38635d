import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * When and why a household ended, as a column `{ on, reasonCode }`; null while somebody belongs to it. From the copy that
 * a service keeps of the register: a table `household` with `ended_on` and `end_reason_code`.
 * @param id the expression of its id
 */
export const householdEnd = (id: SqlText): SqlText => sql`(
  select jsonb_build_object('on', h.ended_on, 'reasonCode', h.end_reason_code) from household h
   where h.household_id = ${id} and h.ended_on is not null)`;
