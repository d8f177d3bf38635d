import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import { regionCondition, type Actor } from '@aid-chain/platform';
import type { LivesApartReason, Relation } from '@aid-chain/vocabulary';
import { PENDING } from '../application-state/pending.rules.js';
import type { SealedPersonRow } from '../register/register-row.js';
import { oldestUndecided } from '../register/register.sql.js';
import type { HouseholdChangeView } from './household.view.js';

export interface HouseholdRow {
  readonly household_id: string;
  readonly state: string;
  readonly version: number;
  readonly region_code: string;
  readonly residence: string;
  readonly address: Sealed;
  readonly registered_on: string;
  readonly changed_on: string | null;
  readonly ended_on: string | null;
  readonly end_reason_code: string | null;
  readonly ended_into: string | null;
  readonly guardian_kind: string | null;
  readonly guardian: Sealed | null;
  readonly open_application_id: string | null;
}

export type RegisteredMemberRow = SealedPersonRow & {
  readonly relation: Relation;
  readonly lives_from: string;
  readonly lives_to: string | null;
  readonly reason_out: LivesApartReason | null;
};

/** A change as it is kept. */
export type ChangeRow = Omit<HouseholdChangeView, 'paper'> & { readonly paper: string | null };

/** A household, where it is of the actor's place. */
export const oneHousehold = (actor: Actor, householdId: string): SqlText => sql`
select h.id as household_id, h.state, h.version, h.region_code, h.residence, h.address, h.registered_on::text,
  h.changed_on::text, h.ended_on::text, h.end_reason_code, h.ended_into, h.guardian_kind, h.guardian, a.id as open_application_id
from household h left join lateral ${oldestUndecided(sql`h.id`)} as a on true
where h.id = ${householdId}::uuid and ${regionCondition(actor, sql`h.region_code`)}`;

/**
 * Those of some households of which nothing is open as far as the register knows, their own or of one that went into them: no
 * application that is not decided, no recognition that runs, no review of eligibility that goes on. One that never applied,
 * such as one that was split off, counts as open.
 */
export const withNothingOpen = (householdIds: readonly string[], today: IsoDate): SqlText => sql`
with recursive family (asked_id, id) as (
  select h.id, h.id from (select distinct unnest(${householdIds}::uuid[]) as id) h
  union select family.asked_id, h.id from family join household h on h.ended_into = family.id
), filed as (
  select family.asked_id, a.state from application a join family on a.household_id = family.id
)
select filed.asked_id::text as "householdId" from filed group by filed.asked_id
having not bool_or(filed.state = any (${[...PENDING]}::text[]))
  and not exists (select from eligibility_matter e join family on e.household_id = family.id
    where family.asked_id = filed.asked_id and coalesce(e.open_to, 'infinity') >= ${today}::date)`;

/** Who belonged to a household on a day; the last spell of each. */
export const membersOn = (householdId: string, day: IsoDate): SqlText => sql`
select distinct on (p.id) p.id as person_id, p.name, p.id_number, p.no_id_reason_code, p.birth_date, p.sex,
  p.register_region_code, p.phone, m.relation, m.lives_from::text, m.lives_to::text, m.reason_out
from membership m join person p on p.id = m.person_id
where m.household_id = ${householdId}::uuid and m.joined_on <= ${day}::date
  and (m.left_on is null or m.left_on > ${day}::date)
order by p.id, m.entry_no desc`;

/** The changes of a household, the last first. @param before the version before which they are */
export const changesOf = (householdId: string, before: unknown, limit: number): SqlText => sql`
select c.version, c.kind,
  -- A birth on the first is either that day or the month of the day of birth: both are shown as the month.
  to_char(c.effective_on, case when c.reason_code = 'born' and extract(day from c.effective_on) = 1
    then 'YYYY-MM' else 'YYYY-MM-DD' end) as "effectiveOn", c.reason_code as "reasonCode", c.joined, c.departed, c.paper,
  c.changed_on::text as "changedOn", c.changed_by as "changedBy"
from household_change c
where c.household_id = ${householdId}::uuid and ${before === undefined ? sql`true` : sql`c.version < ${before}::int`}
order by c.version desc limit ${limit}`;

/** Active households of the actor's place whose guardian is still open, in the order of their ids. @param after an id */
export const guardianOpen = (actor: Actor, after: unknown, limit: number): SqlText => sql`
select h.id as "householdId", h.region_code as "regionCode", h.guardian_kind as "guardianKind",
  coalesce(h.changed_on, h.registered_on)::text as since
from household h
where ${all([
  sql`h.guardian_kind = 'not-settled' and h.state = 'active'`,
  regionCondition(actor, sql`h.region_code`),
  ...(after === undefined ? [] : [sql`h.id > ${after}::uuid`]),
])} order by h.id limit ${limit}`;
