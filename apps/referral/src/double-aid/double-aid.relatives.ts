import { sql, type SqlText } from '@aid-chain/messaging';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';

/** Officials to whom a family of a pair declared to be related, by the pairs. */
export const relativesOfDoubles = (ids: readonly string[]): SqlText =>
  relativesOf(sql`
    select d.double_aid_id as ref_id, household.id from double_aid d
      cross join lateral (values (d.first_household), (d.second_household)) as household (id)
     where d.double_aid_id = any (${ids}::uuid[])`);
