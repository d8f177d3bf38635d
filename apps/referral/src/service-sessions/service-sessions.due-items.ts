import { sql, type SqlText } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { relativesOf, relativesOfHouseholds } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';

/** Officials to whom the family of a service declared to be related, by the services. */
const relativesOfSessions = (ids: readonly string[]): SqlText =>
  relativesOf(sql`
    select s.session_id as ref_id, s.household_id as id from service_session s
     where s.session_id = any (${ids}::uuid[])`);

/** Services that were not given as planned, or about which the sides differ, and that nobody has followed up (L-55). */
export const serviceSessionItems: DueItemSource = {
  kinds: { 'service-session': { of: 'service-session', path: '/v1/service-sessions/{id}/follow-up' } },
  visibleTo: PEOPLE,
  items: (today) => sql`
    select 'service-session' as kind, s.session_id as ref_id, 'service-session' as part, s.planned_on as due_on,
           false as due_provisional, s.planned_on as since, s.region_code, null::text as department,
           'township-reviewer' as role
      from service_session s
     where s.follow_up is null and s.state not in ('given', 'cancelled')
       and (s.state in ('not-given', 'disputed') or s.planned_on < ${today}::date)`,
  relatives: relativesOfSessions,
};

/** People whose needs for services are to be assessed again, where the place sets a period (L-54). */
export const reassessmentItems: DueItemSource = {
  kinds: {
    'service-reassessment': { of: 'household', path: '/v1/households/{id}/service-assessments' },
  },
  visibleTo: PEOPLE,
  items: (today) => sql`
    select 'service-reassessment' as kind, a.household_id as ref_id, a.person_id::text as part, a.next_on as due_on,
           false as due_provisional, a.assessed_on as since, a.region_code, null::text as department,
           'township-reviewer' as role
      from service_assessment a
     where a.replaced_by is null and a.next_on is not null and a.next_on <= ${today}::date`,
  relatives: relativesOfHouseholds,
};
