import { sql, type SqlText } from '@aid-chain/messaging';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';

/** Officials to whom the family of a need declared to be related, by the needs that are open to social forces. */
export const relativesOfSocialNeeds = (ids: readonly string[]): SqlText =>
  relativesOf(sql`
    select s.social_need_id as ref_id, s.household_id as id from social_need s
     where s.social_need_id = any (${ids}::uuid[])`);
