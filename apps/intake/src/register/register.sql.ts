import type { Sealed } from '@aid-chain/contracts';
import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { BlindIndexValue } from '@aid-chain/platform';
import type { HouseholdChangeReason, Residence } from '@aid-chain/vocabulary';
import type { LookUp } from './register-index.js';

/** People of one name and birth date whom one question can still be about; more are no help to anybody. */
const NAMESAKES = sql`50`;

const VALUE = { kid: 'text', value: 'text' } as const;
const NAME = { ...VALUE, numbered: 'boolean' } as const;

/**
 * Whether the register knows anybody of a filing: most families file for the first time, and the statement below is
 * dear to plan. Each value is looked up by itself, so that a plan made on an empty register stays right. Somebody with
 * a number can only be one of the persons without; somebody without may be any.
 */
export const knowsAnybody = ({ index, names }: LookUp): SqlText =>
  sql`
select i.person_id
from ${rows('k', VALUE, index)}
cross join lateral (select person_id from person_index where kid = k.kid and value = k.value limit 1) as i
union all
select n.person_id
from ${rows('k', NAME, names)}
cross join lateral (
  select person_id from person_name_index where kid = k.kid and value = k.value and numbered = k.numbered limit 1
) as n
limit 1`.prepared();

/** Everybody whom a filing's blind index values find. */
const hitByIndex = ({ index, names }: LookUp): SqlText => sql`
  select i.person_id
  from ${rows('k', VALUE, index)}
  join person_index i on i.kid = k.kid and i.value = k.value
  union
  select n.person_id
  from ${rows('k', NAME, names)}
  cross join lateral (
    select person_id from person_name_index where kid = k.kid and value = k.value and numbered = k.numbered
    limit ${NAMESAKES}
  ) as n`;

/** The members of some households, and some persons. */
const hitByHousehold = (householdIds: readonly string[], personIds: readonly string[]): SqlText => sql`
  select m.person_id from membership m where m.left_on is null and m.household_id = any (${householdIds}::uuid[])
  union
  select unnest(${personIds}::uuid[])`;

/** The undecided application of a household; of two, where one was reopened while another was filed, the older one. */
export const oldestUndecided = (householdId: SqlText): SqlText => sql`(
  select o.id, o.region_code, o.received_on from application o
  where o.household_id = ${householdId} and o.state = 'open' order by o.received_on, o.id limit 1
)`;

/** The last day on which a household lived where it is registered: of a filing that stated no other place, or of its move. */
const lastPlacedOn = (householdId: SqlText): SqlText => sql`(
  select max(known.day) from (
    select f.received_on as day from application f
    where f.household_id = ${householdId} and f.state <> 'withdrawn' and not f.proposed_changes @> '[{"kind": "moved"}]'
    union all
    select c.effective_on from household_change c where c.household_id = ${householdId} and c.kind = 'moved'
  ) as known
)`;

/** What a household has as a whole, by eligibility, each with its last day. */
const recognisedAs = (householdId: SqlText): SqlText => sql`(
  select jsonb_agg(jsonb_build_object('category', e.category, 'to', e.open_to))
  from eligibility_matter e where e.household_id = ${householdId} and e.category is not null
)`;

/** With all members of the active households they are in, and the undecided application of those. One snapshot. */
const families = (hit: SqlText): SqlText => sql`
with hit as (${hit}), home as (
  select m.household_id from membership m join hit on hit.person_id = m.person_id where m.left_on is null
), shown as (
  select person_id from hit
  union
  select m.person_id from membership m where m.left_on is null and m.household_id in (select household_id from home)
)
select p.id as person_id, p.name, p.id_number, p.no_id_reason_code, p.birth_date, p.sex, p.register_region_code, p.phone,
  array(select i.kid || ':' || i.value from person_index i where i.person_id = p.id) as indexed,
  array(select distinct s.household_id from membership s where s.person_id = p.id and s.left_on is not null) as former,
  case when m.person_id is not null then m.reason_out = 'died' else l.died end as died,
  l.household_id as last_household_id, l.relation as last_relation, l.lives_from::text as last_from,
  l.left_on::text as last_left_on,
  (select e.state = 'closed' and e.ended_into is null from household e where e.id = l.household_id) as last_ended,
  m.household_id, m.relation, m.lives_from::text, m.lives_to::text, m.reason_out,
  case when m.joined_kind is not null then m.joined_on::text end as moved_on,
  h.version, h.region_code, h.residence, h.address, h.guardian_kind, coalesce(h.changed_on, h.registered_on)::text as changed_on,
  ${recognisedAs(sql`h.id`)} as recognised, ${lastPlacedOn(sql`h.id`)}::text as placed_on,
  filed.filed_on, filed.acted_on, a.id as application_id, a.region_code as application_region, a.received_on::text as application_received_on
from shown
join person p on p.id = shown.person_id
left join membership m on m.person_id = p.id and m.left_on is null
left join household h on h.id = m.household_id
left join lateral ${oldestUndecided(sql`h.id`)} as a on true
cross join lateral (
  select max(f.received_on)::text as filed_on, max(f.received_on) filter (where f.filed_by = 'self'
    and f.members @> jsonb_build_array(jsonb_build_object('personId', p.id, 'relation', 'head')))::text as acted_on
  from application f
  where f.household_id = h.id and f.state <> 'withdrawn'
    and f.members @> jsonb_build_array(jsonb_build_object('personId', p.id))
) as filed
left join lateral (
  select s.household_id, s.relation, s.lives_from, s.left_on,
    s.left_reason = 'died' or s.reason_out = 'died' or (s.left_reason = 'head-died' and s.relation = 'head') as died
  from membership s
  where m.person_id is null and s.person_id = p.id and s.left_on is not null
  order by s.entry_no desc limit 1
) as l on true
order by p.id`;

/** Everybody whom a filing may be about, with their families. */
export const findFamily = (lookUp: LookUp): SqlText => families(hitByIndex(lookUp));

/** The person under one ID number. @param index the number's values, one for each key */
export const findByNumber = (index: readonly BlindIndexValue[]): SqlText => sql`
select i.person_id
from ${rows('k', VALUE, index)}
join person_index i on i.kid = k.kid and i.value = k.value
limit 1`;

/** How a household ended. */
export interface EndOfHousehold {
  readonly regionCode: string;
  readonly on: string;
  /** Whether it went into another household. */
  readonly isMerged: boolean;
}

export const endOfHousehold = (householdId: string): SqlText => sql`
select region_code as "regionCode", ended_on::text as on, ended_into is not null as "isMerged" from household
where id = ${householdId}::uuid and state = 'closed' and ended_on is not null`;

/** A household that ended, with its last members or in another one, as it can be restored. */
export interface EndedRow {
  readonly householdId: string;
  readonly version: number;
  readonly regionCode: string;
  readonly residence: Residence;
  readonly address: Sealed;
  readonly changedOn: string;
  readonly endedOn: string;
  readonly endReasonCode: HouseholdChangeReason;
  readonly endEventId: string;
  readonly endedInto: string | null;
}

/** Holds a household until the transaction ends, whether it stands or has ended. */
export const lockAnyHousehold = (householdId: string): SqlText =>
  sql`select id from household where id = ${householdId}::uuid for update`;

export const endedHousehold = (householdId: string): SqlText => sql`
  select id as "householdId", version, region_code as "regionCode", residence, address,
    coalesce(changed_on, registered_on)::text as "changedOn", ended_on::text as "endedOn",
    end_reason_code as "endReasonCode", end_event_id as "endEventId", ended_into as "endedInto"
  from household
  where id = ${householdId}::uuid and state = 'closed' and end_event_id is not null`;

/** Who went over with the change by which a household ended, each by the last stay there. */
export const lastMembers = (householdId: string): SqlText => sql`
  select distinct on (m.person_id) m.person_id, m.relation, m.lives_from::text, m.lives_to::text, m.reason_out,
    m.left_on::text
  from household h
  join household_change c on c.household_id = h.id and c.version = h.version
  join membership m on m.household_id = h.id and m.person_id = any (c.departed) and m.left_on is not null
  where h.id = ${householdId}::uuid
  order by m.person_id, m.entry_no desc`;

/** Some households with their members, and some persons who may be in none. */
export const findHouseholds = (householdIds: readonly string[], personIds: readonly string[]): SqlText =>
  families(hitByHousehold(householdIds, personIds));

/** The locking path: from here on nobody else accepts for these households. Sorted, so that no two deadlock. */
export const lockHouseholds = (lookUp: LookUp): SqlText => sql`
select h.id from household h
where h.id in (
  select m.household_id from (${hitByIndex(lookUp)}) as hit
  join membership m on m.person_id = hit.person_id and m.left_on is null
)
order by h.id
for update`;

/** Households by their ids, and those that some persons are in. */
export const lockHouseholdsById = (
  householdIds: readonly string[],
  personIds: readonly string[],
): SqlText => sql`
select h.id from household h
where h.state = 'active' and h.id in (
  select unnest(${householdIds}::uuid[])
  union
  select m.household_id from membership m where m.person_id = any (${personIds}::uuid[]) and m.left_on is null
)
order by h.id
for update`;
