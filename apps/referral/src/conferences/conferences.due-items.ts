import { sql, type SqlText } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';

/** Officials to whom the family of a conference declared to be related, by the conferences. */
const relativesOfConferences = (ids: readonly string[]): SqlText =>
  relativesOf(sql`
    select c.conference_id as ref_id, c.household_id as id from case_conference c
     where c.conference_id = any (${ids}::uuid[])`);

/** Conferences that civil affairs is to convene or decline, and those that met and have no minutes. */
export const conferenceItems: DueItemSource = {
  kinds: {
    'conference-proposal': { of: 'case-conference', path: '/v1/case-conferences/{id}/answer' },
    'conference-minutes': { of: 'case-conference', path: '/v1/case-conferences/{id}/minutes' },
  },
  visibleTo: PEOPLE,
  items: (today) => sql`
    select 'conference-proposal' as kind, c.conference_id as ref_id, 'conference-proposal' as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional, c.proposed_on as since, c.region_code,
           null::text as department, 'civil-affairs-officer' as role
      from case_conference c where c.state = 'proposed'
    union all
    select 'conference-minutes', c.conference_id, 'conference-minutes', c.meets_on, false, c.meets_on, c.region_code,
           null::text, 'civil-affairs-officer'
      from case_conference c where c.state = 'convened' and c.meets_on <= ${today}::date`,
  relatives: relativesOfConferences,
};
