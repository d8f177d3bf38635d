import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';

const role = 'civil-affairs-officer';

/**
 * Requests to sources that nobody answered in time, of which the report stands open, those that people elsewhere are to answer,
 * and answers that fit no request (N4, S0-20, S1-07).
 */
export const verificationItems: DueItemSource = {
  kinds: {
    'verification-timed-out': {
      of: 'verification-request',
      path: '/v1/verification-requests/{id}/withdrawal',
    },
    'authority-answer': { of: 'verification-request', path: '/v1/verification-requests/{id}/answer' },
    'parked-answer': { of: 'parked-answer', path: '/v1/parked-answers/{id}/decision' },
  },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: (today) => sql`
    select 'verification-timed-out' as kind, q.request_id as ref_id, 'verification-timed-out' as part, q.due_on,
           q.due_provisional, q.asked_on as since, c.region_code, null::text as department, ${role} as role
      from verification_request q join case_file c on c.case_id = q.case_id
     where (q.state = 'asked' or (q.state = 'timed-out' and q.reported_in is null))
       and q.asked_of = 'platform' and q.due_on < ${today}::date and c.state in ('gathering', 'authorisation-missing')
    union all
    select 'authority-answer', q.request_id, 'authority-answer', coalesce(q.due_on, ${NO_DUE_DAY}::date), q.due_provisional,
           q.asked_on, c.region_code, null::text, ${role}
      from verification_request q join case_file c on c.case_id = q.case_id
     where (q.state = 'asked' or (q.state = 'timed-out' and q.reported_in is null)) and q.asked_of <> 'platform'
       and c.state in ('gathering', 'authorisation-missing')
    union all
    select 'parked-answer', a.parked_id, 'parked-answer', ${NO_DUE_DAY}::date, false, a.arrived_on, c.region_code, null::text, ${role}
      from verification_answer a join verification_request q on q.request_id = a.request_id
      join case_file c on c.case_id = q.case_id
     where a.state = 'parked'`,
  relatives: (ids) =>
    relativesOfRefs(sql`
      select q.request_id as ref_id, q.case_id from verification_request q where q.request_id = any (${ids}::uuid[])
      union all
      select a.parked_id, q.case_id from verification_answer a join verification_request q on q.request_id = a.request_id
       where a.parked_id = any (${ids}::uuid[])`),
};
