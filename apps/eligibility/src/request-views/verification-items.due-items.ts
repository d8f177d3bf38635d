import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';

const role = 'civil-affairs-officer';

/**
 * Requests to sources that nobody answered in time, of which the report stands open, and those that people elsewhere are to
 * answer (N4, S0-20, S1-07).
 */
export const requestItems: DueItemSource = {
  kinds: {
    'verification-timed-out': {
      of: 'verification-request',
      path: '/v1/verification-requests/{id}/withdrawal',
    },
    'authority-answer': { of: 'verification-request', path: '/v1/verification-requests/{id}/answer' },
  },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: (today) => [
    sql`
    select 'verification-timed-out' as kind, q.request_id as ref_id, 'verification-timed-out' as part, q.due_on,
           q.due_provisional, q.asked_on as since, c.region_code, null::text as department, ${role} as role
      from verification_request q join case_file c on c.case_id = q.case_id
     where (q.state = 'asked' or (q.state = 'timed-out' and q.reported_in is null))
       and q.asked_of = 'platform' and q.due_on < ${today}::date and c.state in ('gathering', 'authorisation-missing')`,
    sql`
    select 'authority-answer' as kind, q.request_id as ref_id, 'authority-answer' as part,
           coalesce(q.due_on, ${NO_DUE_DAY}::date) as due_on, q.due_provisional, q.asked_on as since, c.region_code,
           null::text as department, ${role} as role
      from verification_request q join case_file c on c.case_id = q.case_id
     where (q.state = 'asked' or (q.state = 'timed-out' and q.reported_in is null)) and q.asked_of <> 'platform'
       and c.state in ('gathering', 'authorisation-missing')`,
  ],
  relatives: (ids) =>
    relativesOfRefs(sql`
      select q.request_id as ref_id, c.household_id from verification_request q
        join case_file c on c.case_id = q.case_id
       where q.request_id = any (${ids}::uuid[])`),
};

/** Answers that fit no request: whoever may decide about them sees them. */
export const parkedItems: DueItemSource = {
  kinds: { 'parked-answer': { of: 'parked-answer', path: '/v1/parked-answers/{id}/decision' } },
  visibleTo: [role, 'auditor'],
  items: () => sql`
    select 'parked-answer' as kind, a.parked_id as ref_id, 'parked-answer' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, a.arrived_on as since, c.region_code, null::text as department, ${role} as role
      from verification_answer a join verification_request q on q.request_id = a.request_id
      join case_file c on c.case_id = q.case_id
     where a.state = 'parked'`,
  relatives: (ids) =>
    relativesOfRefs(sql`
      select a.parked_id as ref_id, c.household_id from verification_answer a
        join verification_request q on q.request_id = a.request_id
        join case_file c on c.case_id = q.case_id
       where a.parked_id = any (${ids}::uuid[])`),
};
