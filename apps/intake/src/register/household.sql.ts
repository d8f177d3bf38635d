import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { ChangeRow, EndRow, HouseholdColumns, LeavingRow, MemberColumns } from './household-rows.js';
import type { PersonColumns } from './person-columns.js';
import type { IndexRow, NameRow } from './sealed-household.js';

const LEAVING = { household_id: 'uuid', person_id: 'uuid', left_on: 'date', left_reason: 'text' } as const;
const INDEX = { kid: 'text', value: 'text', person_id: 'uuid' } as const;
const NAME = { ...INDEX, numbered: 'boolean', alone: 'boolean' } as const;
const END = {
  id: 'uuid',
  ended_on: 'date',
  end_reason_code: 'text',
  ended_into: 'uuid',
  end_event_id: 'uuid',
} as const;

const HOUSEHOLD = {
  id: 'uuid',
  region_code: 'text',
  residence: 'text',
  address: 'jsonb',
  version: 'integer',
  guardian_kind: 'text',
  guardian: 'jsonb',
} as const;

const PERSON = {
  id: 'uuid',
  name: 'jsonb',
  id_number: 'jsonb',
  no_id_reason_code: 'text',
  birth_date: 'jsonb',
  sex: 'text',
  register_region_code: 'text',
  phone: 'jsonb',
} as const;

const MEMBER = {
  household_id: 'uuid',
  id: 'uuid',
  relation: 'text',
  lives_from: 'date',
  lives_to: 'date',
  reason_out: 'text',
  joined_on: 'date',
  joined_kind: 'text',
} as const;

const CHANGE = {
  household_id: 'uuid',
  kind: 'text',
  effective_on: 'date',
  reason_code: 'text',
  joined: 'jsonb',
  departed: 'jsonb',
  goes_to: 'jsonb',
  paper: 'text',
} as const;

/** Members who leave, before anybody joins: a person is in one household at a time. */
export const endMemberships = (leaving: readonly LeavingRow[]): SqlText => sql`
update membership m set left_on = l.left_on, left_reason = l.left_reason
from ${rows('l', LEAVING, leaving)}
where m.household_id = l.household_id and m.person_id = l.person_id and m.left_on is null`;

/**
 * Households as they are from now on, entered or one version further; not those that are no longer as they were read: a
 * household into which somebody came after the others were locked is locked by nobody. @param on the day of the entry
 */
export const saveHouseholds = (households: readonly HouseholdColumns[], on: string): SqlText => sql`
insert into household as h (id, region_code, residence, address, registered_on, version, guardian_kind, guardian)
select n.id, n.region_code, n.residence, n.address, ${on}::date, n.version, n.guardian_kind, n.guardian
from ${rows('n', HOUSEHOLD, households)}
order by n.id
on conflict (id) do update set region_code = excluded.region_code, residence = excluded.residence,
  address = excluded.address, changed_on = ${on}::date, version = h.version + 1,
  guardian_kind = excluded.guardian_kind,
  guardian = coalesce(excluded.guardian, case when excluded.guardian_kind is not null then h.guardian end)
  where h.version = excluded.version and h.state = 'active'
returning h.id`;

/** Forgets the names and former numbers under which corrected persons were found; answers of the window stay. */
export const forgetCorrected = (personIds: readonly string[], former: readonly IndexRow[]): SqlText => sql`
with numbers as (
  delete from person_index i using ${rows('f', INDEX, former)}
  where i.kid = f.kid and i.value = f.value and i.person_id = f.person_id
)
delete from person_name_index where person_id = any (${personIds}::uuid[])`;

/** Persons who are new or corrected, with their index rows. */
export const savePersons = (
  persons: readonly PersonColumns[],
  index: readonly IndexRow[],
  names: readonly NameRow[],
): SqlText => sql`
with people as (
  insert into person as p (id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone)
  select id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone
  from ${rows('f', PERSON, persons)} order by id
  on conflict (id) do update set name = excluded.name, id_number = excluded.id_number,
    no_id_reason_code = excluded.no_id_reason_code, birth_date = excluded.birth_date, sex = excluded.sex,
    register_region_code = excluded.register_region_code, phone = excluded.phone
), indexed as (
  insert into person_index (kid, value, person_id)
  select kid, value, person_id from ${rows('n', INDEX, index)} order by kid, value
)
insert into person_name_index (kid, value, numbered, person_id, alone)
select kid, value, numbered, person_id, alone from ${rows('n', NAME, names)} order by kid, value`;

/** Who stays, with what changed between the member and the head, and who joins. */
export const saveMembers = (
  staying: readonly MemberColumns[],
  joining: readonly MemberColumns[],
): SqlText => sql`
with stayed as (
  update membership m set relation = f.relation, lives_from = f.lives_from, lives_to = f.lives_to,
    reason_out = f.reason_out
  from ${rows('f', MEMBER, staying)}
  where m.household_id = f.household_id and m.person_id = f.id and m.left_on is null
)
insert into membership (household_id, person_id, relation, lives_from, lives_to, reason_out, joined_on, joined_kind)
select household_id, id, relation, lives_from, lives_to, reason_out, joined_on, joined_kind
from ${rows('f', MEMBER, joining)}
order by id`;

/** Keeps the window's answers that a member without a number is a certain person. */
export const keepAnswers = (answers: readonly IndexRow[]): SqlText => sql`
insert into person_index (kid, value, person_id)
select kid, value, person_id from ${rows('n', INDEX, answers)} order by kid, value
on conflict (kid, value) do nothing`;

/** What changed, under the version that the household became. @param on the day of the entry */
export const keepChanges = (changes: readonly ChangeRow[], on: string, by: string): SqlText => sql`
insert into household_change (household_id, version, kind, effective_on, reason_code, joined, departed, changed_on,
  changed_by, goes_to, paper)
select h.id, h.version, c.kind, c.effective_on, c.reason_code,
  array(select jsonb_array_elements_text(c.joined)::uuid), array(select jsonb_array_elements_text(c.departed)::uuid),
  ${on}::date, ${by}::text, c.goes_to, c.paper
from ${rows('c', CHANGE, changes)}
join household h on h.id = c.household_id order by h.id`;

/** Households of which nobody stays. @param on the day of the entry */
export const endHouseholds = (ends: readonly EndRow[], on: string): SqlText => sql`
update household h set state = 'closed', ended_on = coalesce(e.ended_on, ${on}::date),
  end_reason_code = e.end_reason_code, ended_into = e.ended_into, end_event_id = e.end_event_id
from ${rows('e', END, ends)}
where h.id = e.id`;

/** Households whose end was a mistake stand again; the version that was read guards against another change. */
export const reopenHouseholds = (
  ends: readonly { readonly id: string; readonly version: number }[],
): SqlText => sql`
update household h set state = 'active', ended_on = null, end_reason_code = null, end_event_id = null, ended_into = null
from ${rows('r', { id: 'uuid', version: 'integer' }, ends)}
where h.id = r.id and h.version = r.version and h.state = 'closed'`;

/** How far the streams of some households have come; nothing is added to them until the transaction ends. */
export const lastNumbers = (streams: readonly string[]): SqlText => sql`
select stream, last::int from stream where topic = 'intake.v1' and stream = any (${streams}::text[])
order by stream for update`;
