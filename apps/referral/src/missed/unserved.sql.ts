import { sql } from '@aid-chain/messaging';
import { JOINED } from '../households/family.sql.js';

const SAME_NEED = sql`
  n.kind = m.need_kind and n.state = 'open' and (n.person_key = m.person_key or n.person_key = '' or m.person_key = '')`;

/**
 * Whether nobody is at what the line `m` of `missing_measure` is about: no need of its kind is open, also not of a household that went
 * into this one, which would have a department and days of its own; and the household stands.
 */
export const UNSERVED = sql`(
  not exists (select from need n where n.household_id = m.household_id and ${SAME_NEED})
  and not exists (
    select from (${JOINED}) j join need n on n.household_id = j.id
     where j.standing_id = m.household_id and ${SAME_NEED})
  and not exists (
    select from household h
     where h.household_id = m.household_id and (h.ended_on is not null or h.closed_into is not null)))`;
