import { sql, type SqlText } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES, type DueItemKind, type Role } from '@aid-chain/vocabulary';
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

const NONE = sql`null::date`;

interface AdjustmentStep {
  readonly kind: DueItemKind;
  /** The day by which it is due, a column. */
  readonly due: SqlText;
  /** Who takes it, a column where that rests on the place. */
  readonly role: Role | SqlText;
  /** Since when it waits, a column. */
  readonly since?: SqlText;
}

/** What is listed of adjustments that wait for a step; each is cut to a page by itself, as a new standard brings as many as a county pays. */
const step = ({ kind, due, role, since = sql`a.proposed_on` }: AdjustmentStep): SqlText => sql`
    select ${kind} as kind, a.adjustment_id as ref_id, ${kind} as part, coalesce(${due}, ${NO_DUE_DAY}::date) as due_on,
           false as due_provisional, ${since} as since, a.region_code, null::text as department, ${role} as role
      from adjustment a`;

/** Each step of a proposal that waits for a person: the hearing, publicity, the decision, the notice. No law gives days. */
export const adjustmentItems: DueItemSource = {
  kinds: {
    'adjustment-hearing': { of, path: '/v1/adjustments/{id}/hearing' },
    'adjustment-publicity': { of, path: '/v1/adjustments/{id}/publicity' },
    'adjustment-decision': { of, path: '/v1/adjustments/{id}/decision' },
    'adjustment-notice': { of, path: '/v1/adjustments/{id}/notice' },
  },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: (today) => [
    sql`${step({ kind: 'adjustment-hearing', due: NONE, role: 'clerk' })}
     where a.state = 'proposed' and a.hearing_owed and ${RUNS}`,
    sql`${step({ kind: 'adjustment-publicity', due: sql`a.publicity_until`, role: 'township-reviewer' })}
     where a.state in ('proposed', 'heard') and a.publicity_owed and a.publicity_ended_on is null
       and (a.publicity_until is null or a.publicity_until < ${today}::date) and ${RUNS}`,
    sql`${step({ kind: 'adjustment-decision', due: NONE, role: decidingRole(sql`a.region_code`, sql`a.track`) })}
     where (a.state = 'heard' or a.state = 'proposed' and not a.hearing_owed) and ${PUBLIC} and not ${IS_DECIDED_IN_CASE} and ${RUNS}`,
    sql`${step({ kind: 'adjustment-notice', due: sql`a.notice_due_on`, role: 'clerk', since: sql`a.decided_on` })}
     where a.state = 'decided' and a.notice_owed and not exists (select from remedy r where ${SET_ASIDE_BY})`,
  ],
  relatives: relativesOfAdjustments,
};
