import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { NEEDS_WITHOUT_DEPARTMENT } from './without-department.sql.js';

/**
 * Open needs that no department works on, or whose part a department left without help: they wait for civil affairs to
 * send them elsewhere or to decide that nothing more is needed (SA 4), since the last such end. A part that was completed
 * waits for the report of what was delivered, as long as that is in time.
 */
export const needItems: DueItemSource = {
  kinds: { 'need-without-referral': { of: 'need', path: '/v1/needs/{id}/decision' } },
  visibleTo: PEOPLE,
  relatives: (ids) =>
    relativesOf(
      sql`select n.need_id as ref_id, n.household_id as id from need n where n.need_id = any (${ids}::uuid[])`,
    ),
  items: () => sql`
    select 'need-without-referral' as kind, n.need_id as ref_id, 'need-without-referral' as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional,
           coalesce(parts.left_on, n.established_on) as since, n.region_code,
           null::text as department, 'civil-affairs-officer' as role ${NEEDS_WITHOUT_DEPARTMENT}`,
};
