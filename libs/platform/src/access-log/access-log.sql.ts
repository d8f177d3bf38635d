import { all, sql, type SqlText } from '@aid-chain/messaging';
import type { IsoDate } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import { aboutHousehold, type AskedHousehold } from '../audit-reading/about-household.sql.js';
import { AUDIT_COLUMNS, type AuditReadRow } from '../audit-reading/audit-rows.sql.js';
import { regionCondition } from '../reads/region-filter.js';
import type { AuditSubjects } from '../service/audit-subjects.js';

/** Whether the withholding `w` keeps something of a household back on a day. */
export const keepsBack = (householdId: string, today: IsoDate): SqlText => sql`
  w.household_id = ${householdId}::uuid and w.until_on >= ${today}::date
  and not exists (select from access_log_withholding_end e where e.withholding_id = w.id)`;

/** A look, with the names of the office that looked. */
export interface AccessRow extends AuditReadRow {
  readonly region_name: string | null;
  readonly department_zh: string | null;
  readonly department_en: string | null;
}

/** What is kept back of a household's log on a day. */
export interface WithheldRow {
  readonly ground: string;
  readonly until: string;
}

/** Whether a household is of the actor's place. */
export const ofOwnPlace = ({ households }: AuditSubjects, actor: Actor, householdId: string): SqlText => sql`
  select from (${households}) h
  where h.household_id = ${householdId}::uuid and ${regionCondition(actor, sql`h.region_code`)}`;

/** Whether somebody is, or was, a member of a household. @param persons those whom the service knows */
export const memberOf = (persons: SqlText, householdId: string, personId: string): SqlText => sql`
  select from (${persons}) p where p.household_id = ${householdId}::uuid and p.person_id = ${personId}::uuid limit 1`;

/** What belongs to a household and may be known to it: a list that showed it something else as well is in its log all the same. */
function shownSubjects(subjects: AuditSubjects): AuditSubjects {
  const { objects, unshown } = subjects;
  if (unshown === undefined) return subjects;
  const known = sql`select o.object_id, o.household_id from (${objects}) o
    where not exists (select from (${unshown}) u where u.object_id = o.object_id)`;
  return { ...subjects, objects: known };
}

/** A look at one object names its household in its row, whether that may know of the object or not. */
function mayBeKnown({ unshown }: AuditSubjects, { householdId }: AskedHousehold): SqlText {
  if (unshown === undefined) return sql`true`;
  return sql`a.object_id not in (select u.object_id::text from (${unshown}) u where u.household_id = ${householdId}::uuid)`;
}

/**
 * The looks at a household, without those that are kept back on a day. Whoever recorded a ground keeps no look of the own
 * back.
 */
export const looksAt = (
  subjects: AuditSubjects,
  asked: AskedHousehold,
  conditions: readonly SqlText[],
  { today, limit }: { readonly today: IsoDate; readonly limit: number },
): SqlText => sql`${aboutHousehold(shownSubjects(subjects), asked)}
  select ${AUDIT_COLUMNS}, r.name as region_name, p.name_zh as department_zh, p.name_en as department_en
  from about join audit a on a.id = about.id
  left join directory.region r on r.code = a.actor_region
  left join directory.actor who on who.id = a.actor_id
  left join directory.department p on p.code = who.department
  where ${all([sql`a.outcome = 'shown'`, ...conditions, mayBeKnown(subjects, asked)])} and not exists (
    select from access_log_withholding w
    where ${keepsBack(asked.householdId, today)}
      and a.reason = any(w.purposes) and w.recorded_by <> a.actor_id)
  order by a.business_at desc, a.id desc limit ${limit}`;

/** On which grounds something of a household's log is kept back on a day. */
export const withheldOf = (householdId: string, today: IsoDate): SqlText => sql`
  select w.ground, max(w.until_on)::text as until from access_log_withholding w
  where ${keepsBack(householdId, today)} group by w.ground order by w.ground`;
