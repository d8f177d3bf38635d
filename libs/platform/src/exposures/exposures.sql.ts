import { all, sql, type SqlText } from '@aid-chain/messaging';
import { ALWAYS_MASKED } from '@aid-chain/vocabulary';
import { SHANGHAI } from '../audit-reading/audit-period.js';
import { isObjectId } from '../audit-reading/audit-rows.sql.js';
import type { AuditSubjects } from '../service/audit-subjects.js';

/** The actor who holds a key. */
export const holderOf = (keyPrefix: string): SqlText =>
  sql`select k.actor_id as id from directory.api_key k where k.prefix = ${keyPrefix}`;

/** One row for each object of a look, with the household that it leads to. */
const seenBy = (
  { households, objects, persons }: AuditSubjects,
  conditions: readonly SqlText[],
): SqlText => sql`
  with looked as materialized (
    select a.id, a.business_at, a.action, a.reason, a.seen, a.household_id as row_household_id, i.id::uuid as object_id
    from audit a cross join lateral unnest(a.ids || a.household_id::text) as i (id)
    where ${all([sql`a.outcome = 'shown'`, ...conditions])} and ${isObjectId(sql`i.id`)}
  ), object as materialized (select distinct object_id from looked
  ), led as materialized (
    select o.object_id, coalesce(h.household_id, x.household_id, ${memberOf(persons)}) as household_id,
      h.household_id is null and x.household_id is null as by_person
    from object o
    left join lateral (select h.household_id from (${households}) h where h.household_id = o.object_id) h on true
    left join lateral (select x.household_id from (${objects}) x where x.object_id = o.object_id limit 1) x on true
  ), seen as materialized (
    -- A row that says what it showed names whom it showed beside the household, wherever the service keeps its members.
    select l.*, coalesce(d.household_id, l.row_household_id, l.object_id) as subject_id,
      coalesce(d.household_id, l.row_household_id) is not null as is_household,
      d.by_person and (d.household_id is not null or l.row_household_id is not null and l.seen is not null) as by_person
    from looked l join led d using (object_id)
  )`;

/** The household of somebody who was looked at alone: the present one, or one of those before. */
const memberOf = (persons: SqlText | undefined): SqlText =>
  persons === undefined
    ? sql`null::uuid`
    : sql`(select p.household_id from (${persons}) p where p.person_id = o.object_id limit 1)`;

/**
 * One page, and on each row how many subjects there are from where it begins.
 * @param after the subject after which the page begins
 */
export const pageOfExposures = (
  subjects: AuditSubjects,
  conditions: readonly SqlText[],
  after: unknown,
  limit: number,
): SqlText => sql`${seenBy(subjects, conditions)}
  select s.subject_id, s.is_household,
    array_remove(array_agg(distinct case when s.by_person then s.object_id end), null) as person_ids,
    (min(s.business_at) at time zone ${SHANGHAI})::date::text as first_on,
    (max(s.business_at) at time zone ${SHANGHAI})::date::text as last_on,
    count(distinct s.id)::int as looks,
    bool_or(s.reason is not null and s.action <> all(${ALWAYS_MASKED}::text[])) as in_full,
    coalesce(array_agg(distinct s.action) filter (where s.seen is null), '{}') as actions,
    coalesce(array_agg(distinct array_to_string(s.seen, ',')) filter (where s.seen is not null), '{}') as seen,
    count(*) over ()::int as count
  from seen s where ${after === undefined ? sql`true` : sql`s.subject_id > ${after}::uuid`}
  group by s.subject_id, s.is_household order by s.subject_id limit ${limit}`;
