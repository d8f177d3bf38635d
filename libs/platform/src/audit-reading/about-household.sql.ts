import { sql, type SqlText } from '@aid-chain/messaging';
import type { AuditSubjects } from '../service/audit-subjects.js';

/** What the object of an audit row may be where it leads to a family; `request` is one that was refused at once. */
const OBJECT_TYPES = [
  'request',
  'household',
  'person',
  'application',
  'case',
  'warning',
  'possible-double',
  'referral',
  'need',
  'double-aid',
  'case-conference',
  'service-plan',
  'service-session',
  'social-need',
  'social-match',
  'remedy',
  'certificate',
];

/** A household whose audit rows are asked for, or one member of it: then looks at other single members are left out. */
export interface AskedHousehold {
  readonly householdId: string;
  readonly personId?: string | undefined;
}

/**
 * The beginning of a statement (`with … about as (…)`): ids of the audit rows about a household, by its own id, by what
 * belongs to it, and by whom a list has shown. Each of the three ways has an index, so that a household's few rows are found
 * among those of years whatever the planner expects of a list.
 */
export function aboutHousehold(
  { objects, persons }: AuditSubjects,
  { householdId, personId }: AskedHousehold,
): SqlText {
  const members =
    persons === undefined
      ? sql``
      : sql`union all select p.person_id::text from (${persons}) p where p.household_id = ${householdId}::uuid
          and (${personId ?? null}::uuid is null or p.person_id = ${personId ?? null}::uuid)`;
  return sql`
    with subject as materialized (
      select array_agg(id) as ids from (
        select ${householdId}::text as id
        union all select o.object_id::text from (${objects}) o where o.household_id = ${householdId}::uuid
        ${members}) s
    ), about as materialized (
      select a.id from audit a where a.household_id = ${householdId}::uuid
      union select a.id from audit a where a.outcome = 'shown' and a.ids && ((select ids from subject)::text[])
      union select a.id from audit a
        where a.object_type = any(${OBJECT_TYPES}::text[]) and a.object_id = any((select ids from subject)::text[])
    )`;
}
