import { sql, type SqlText } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { decidingRole } from '../place/township-settings.js';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';
import { SET_ASIDE_BY } from './under-remedy.js';

/** Officials to whom the families of some adjustments declared to be related, as rows of `refId` and `staffCode`. */
export const relativesOfAdjustments = (ids: readonly string[]): SqlText =>
  relativesOfRefs(
    sql`select a.adjustment_id as ref_id, a.household_id from adjustment a where a.adjustment_id = any (${ids}::uuid[])`,
  );

const of = 'adjustment';

/** Whether the recognition still runs: else nobody can take a step on its adjustment. */
const RUNS = sql`exists (select from recognition r where r.recognition_id = a.recognition_id and r.state = 'running')`;
/** A case that is open decides about what it found itself, and one whose household has ended about its end. */
const IS_DECIDED_IN_CASE = sql`
  (exists (select from household h where h.household_id = a.household_id and h.ended_on is not null)
   or a.source = 'case' and exists (
    select from case_file c where c.case_id = a.case_id
       and c.document -> 'tracks' -> a.track ->> 'is' not in ('decided', 'closed')))`;
const PUBLIC = sql`(not a.publicity_owed or a.publicity_ended_on is not null)`;

/** Each step of a proposal that waits for a person: the hearing, publicity, the decision, the notice. No law gives days. */
export const adjustmentItems: DueItemSource = {
  kinds: {
    'adjustment-hearing': { of, path: '/v1/adjustments/{id}/hearing' },
    'adjustment-publicity': { of, path: '/v1/adjustments/{id}/publicity' },
    'adjustment-decision': { of, path: '/v1/adjustments/{id}/decision' },
    'adjustment-notice': { of, path: '/v1/adjustments/{id}/notice' },
  },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: (today) => sql`
    select step.kind, a.adjustment_id as ref_id, step.kind as part, step.due_on, false as due_provisional,
           a.proposed_on as since, a.region_code, null::text as department, step.role
      from adjustment a
      cross join lateral (
        select 'adjustment-hearing' as kind, ${NO_DUE_DAY}::date as due_on, 'clerk' as role
         where a.state = 'proposed' and a.hearing_owed
        union all
        select 'adjustment-publicity', coalesce(a.publicity_until, ${NO_DUE_DAY}::date), 'township-reviewer'
         where a.state in ('proposed', 'heard') and a.publicity_owed and a.publicity_ended_on is null
           and (a.publicity_until is null or a.publicity_until < ${today}::date)
        union all
        select 'adjustment-decision', ${NO_DUE_DAY}::date, ${decidingRole(sql`a.region_code`)}
         where (a.state = 'heard' or a.state = 'proposed' and not a.hearing_owed) and ${PUBLIC}
           and not ${IS_DECIDED_IN_CASE}) step
     where a.state in ('proposed', 'heard') and ${RUNS}
    union all
    select 'adjustment-notice', a.adjustment_id, 'adjustment-notice', coalesce(a.notice_due_on, ${NO_DUE_DAY}::date), false,
           a.decided_on, a.region_code, null::text, 'clerk'
      from adjustment a
     where a.state = 'decided' and a.notice_owed and not exists (select from remedy r where ${SET_ASIDE_BY})`,
  relatives: relativesOfAdjustments,
};
