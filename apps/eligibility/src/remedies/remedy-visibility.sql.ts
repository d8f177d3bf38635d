import { sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { RemedyKind, Role } from '@aid-chain/vocabulary';
import { relativesOfRefs } from '../authorisation/authorisation-store.js';
import { IN_FAVOUR } from './remedy-kinds.rules.js';
import { keptFromApplications } from './unaccepted-application.js';

/** Kinds that whoever works on the case knows of; complaints and tip-offs are the county's. */
export const OPEN_TO_ALL: readonly RemedyKind[] = ['publicity-objection', 'reconsideration', 'lawsuit'];

/** Who reads every remedy of the own region that does not complain of them. */
export const READS_ALL: readonly Role[] = ['civil-affairs-officer', 'agriculture-officer', 'auditor'];

/** A remedy that does not complain of its reader. `r` is the table. */
export const notAgainst = ({ id }: Pick<Actor, 'id'>): SqlText => sql`r.subject_actor is distinct from ${id}`;

/**
 * Which remedies somebody may know of: those of the own region; complaints and tip-offs are read by the county, by who recorded one and
 * by who examines it; never by who is complained of (社会救助法 68). `r` is the table.
 */
export function visibleRemedies(actor: Actor): SqlText {
  const own = sql`(r.kind = any(${OPEN_TO_ALL}::text[]) or r.recorded_by = ${actor.id} or r.examiner = ${actor.id})`;
  return sql`${regionCondition(actor, sql`r.region_code`)} and ${notAgainst(actor)}
    and ${READS_ALL.includes(actor.role) ? sql`true` : own}`;
}

/** Complaints and tip-offs of which a family does not learn as long as none was found true; columns as of `AuditSubjects.unshown`. */
export const unprovenRemedies: SqlText = sql`
  select r.remedy_id as object_id, r.household_id from remedy r
   where r.household_id is not null and r.kind <> all (${OPEN_TO_ALL}::text[])
     and (r.result is null or r.result <> all (${IN_FAVOUR}::text[]))`;

/** Officials whom the families of some remedies declared as relatives, by the remedies; of an application also before it has a household. */
export const relativesOfRemedies = (ids: readonly string[]): SqlText => sql`
  select "refId", "staffCode" from (${relativesOfRefs(sql`
    select r.remedy_id as ref_id, r.household_id from remedy r
     where r.remedy_id = any (${ids}::uuid[]) and r.household_id is not null`)}) of_household
  union
  ${keptFromApplications(sql`
    select r.remedy_id as ref_id, r.application_id from remedy r
     where r.remedy_id = any (${ids}::uuid[]) and r.application_id is not null`)}`;
