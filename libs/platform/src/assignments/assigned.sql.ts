import { sql, type SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';

/** An assignment holds while it stands and its worker acts under the contract that it was made for. */
const STANDING = sql`
  select s.household_id, s.worker from directory.service_assignment s
    join directory.actor w on w.id = s.worker and w.contract = s.contract
   where s.ended_on is null`;

/**
 * The SQL condition that keeps somebody of a purchased service to the households that were assigned; `true` for any other
 * role (社会救助法 55, 56; L-56).
 * @param column the column of household ids
 */
export function assignedCondition({ id, role }: Pick<Actor, 'id' | 'role'>, column: SqlText): SqlText {
  if (role !== 'service-worker') return sql`true`;
  return sql`${column} in (select a.household_id from (${STANDING}) a where a.worker = ${id})`;
}

/** Which of some people a household is assigned to. */
export const assignedAmong = (householdId: string, workers: readonly string[]): SqlText => sql`
  select a.worker from (${STANDING}) a
   where a.household_id = ${householdId}::uuid and a.worker = any (${workers}::text[])`;
