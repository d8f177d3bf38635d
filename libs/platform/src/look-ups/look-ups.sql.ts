import type { Instant, IsoDate } from '@aid-chain/kernel';
import { all, sql, SqlText } from '@aid-chain/messaging';
import { inPeriod, type AuditPeriod } from '../audit-reading/audit-period.js';
import { AUDIT_AT, AUDIT_COLUMNS, isObjectId } from '../audit-reading/audit-rows.sql.js';
import type { AuditSubjects } from '../service/audit-subjects.js';
import { LOOK_UPS } from '../tables/audit.table.js';

/** In the words of the partial index, so that it serves. */
const IS_LOOK_UP = new SqlText([LOOK_UPS], []);

/** The conditions of the look-ups of a period. */
export const lookUpsIn = (period: AuditPeriod): SqlText[] => [IS_LOOK_UP, ...inPeriod(period)];

/** One page, the earliest first. @param after place of the row after which it begins */
export const pageOfLookUps = (
  conditions: readonly SqlText[],
  after: readonly unknown[] | undefined,
  limit: number,
): SqlText => {
  const [at, id] = after ?? [];
  const later = at === undefined ? [] : [sql`(a.business_at, a.id) > (${at}::timestamptz, ${id}::bigint)`];
  return sql`select ${AUDIT_COLUMNS} from audit a where ${all([...conditions, ...later])}
    order by a.business_at, a.id limit ${limit}`;
};

/**
 * How many there are in all and a digest over every one of them, not over a page: a list from which a row was taken, or in
 * which one was changed, has another one (L-16: cannot be thinned).
 */
export const sumOfLookUps = (conditions: readonly SqlText[]): SqlText => sql`
  select count(*)::int as count, encode(sha256(convert_to(coalesce(string_agg(
      jsonb_build_array(a.id, ${AUDIT_AT}, a.actor_id, a.actor_role, a.actor_region, a.action, a.object_type, a.object_id,
        a.household_id, a.outcome, a.code, a.reason, a.ids, a.sought, a.seen, a.contract)::text,
      chr(10) order by a.id), ''), 'UTF8')), 'hex') as digest
  from audit a where ${all(conditions)}`;

const within = (day: IsoDate): SqlText => all(lookUpsIn({ from: day, to: day }));

/** Refused look-ups of a day, by code. */
export const countRefused = (day: IsoDate): SqlText => sql`
  select a.code, count(*)::int as n from audit a
  where ${within(day)} and a.outcome = 'refused' and a.code is not null group by a.code`;

/** `object_id` and `household_id` of everything that leads to a household, and of the households themselves. */
const ledToHousehold = ({ households, objects, persons }: AuditSubjects): SqlText => sql`
  select h.household_id as object_id, h.household_id from (${households}) h
  union all select o.object_id, o.household_id from (${objects}) o
  ${persons === undefined ? sql`` : sql`union all select p.person_id, p.household_id from (${persons}) p`}`;

/**
 * Of each actor, at how many households somebody looked on a day without having acted on them since a moment. A look for the
 * open case or visit is left out, and looks for one matter (a complaint, an audit order) count as one household.
 */
export const unconnectedLooks = (
  subjects: AuditSubjects,
  day: IsoDate,
  connectedSince: Instant,
): SqlText => sql`
  with looked as materialized (
    select distinct a.actor_id, a.actor_region, i.id::uuid as object_id, substring(m.matter from 8) as matter
    from audit a cross join lateral unnest(a.ids) as i (id)
    left join lateral (select s as matter from unnest(a.sought) s where starts_with(s, 'matter=') limit 1) m on true
    where ${within(day)} and a.outcome = 'shown' and ${isObjectId(sql`i.id`)}
      and not (a.reason in ('case-handling', 'home-visit')
        and a.object_type in ('application', 'case', 'warning', 'referral'))
      and a.reason not in ('own-access', 'department-referral')
  ), seen as materialized (
    select distinct l.actor_id, l.actor_region, l.matter, coalesce(led.household_id, l.object_id) as household_id
    from looked l left join lateral (
      select x.household_id from (${ledToHousehold(subjects)}) x where x.object_id = l.object_id limit 1) led on true
  )
  select s.actor_id as "actorId", max(s.actor_region) as "regionCode",
    count(distinct coalesce(s.matter, s.household_id::text))::int as households
  from seen s where not exists (
    select from audit d where d.household_id = s.household_id and d.actor_id = s.actor_id and d.outcome = 'done'
      and d.action not in ('print.numbered', 'print.reprinted') and d.business_at >= ${connectedSince}::timestamptz)
  group by s.actor_id`;
