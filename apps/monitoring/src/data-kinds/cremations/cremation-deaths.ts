import type { DepartmentDeath } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import { COUNTS, rowsOfMember } from '../kept-rows/kept-rows.sql.js';

/**
 * The members of a household who were reported as cremated, for those who examine it (S2-09): of each the last row that
 * counts, under a certificate that is nobody else's. Whom the register has as dead is left out, as nobody has to find
 * out any more.
 */
export function crematedMembers(connection: Sql, householdId: string): Promise<DepartmentDeath[]> {
  return sql`
    select distinct on (r.person_id) r.person_id as "personId", r.happened_on as "on", r.department
    from household_member m cross join ${rowsOfMember('cremations')}
    where m.household_id = ${householdId}::uuid and ${COUNTS}
      and (m.lives_to is null or m.lives_to >= r.happened_on) and coalesce(m.left_reason, '') <> 'died'
    order by r.person_id, r.happened_on desc, r.row_ref limit 100`.on<DepartmentDeath>(connection);
}
