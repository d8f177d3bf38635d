import { rows, sql, type SqlText } from '@aid-chain/messaging';

/** Members who leave, before anybody joins: a person is in one household at a time. $1 [{household_id, person_id, left_on, left_reason}] */
export const LEAVE = `
update membership m set left_on = l.left_on, left_reason = l.left_reason
from jsonb_to_recordset($1::jsonb) as l (household_id uuid, person_id uuid, left_on date, left_reason text)
where m.household_id = l.household_id and m.person_id = l.person_id and m.left_on is null`;

/**
 * Households as they are from now on, entered or one version further; not those that are no longer as they were read: a
 * household into which somebody came after the others were locked is locked by nobody. $1 rows, $2 the day of the entry.
 */
export const SAVE_HOUSEHOLDS = `
insert into household as h (id, region_code, residence, address, registered_on, version, guardian_kind, guardian)
select n.id, n.region_code, n.residence, n.address, $2::date, n.version, n.guardian_kind, n.guardian
from jsonb_to_recordset($1::jsonb) as n (id uuid, region_code text, residence text, address jsonb, version int,
  guardian_kind text, guardian jsonb)
order by n.id
on conflict (id) do update set region_code = excluded.region_code, residence = excluded.residence,
  address = excluded.address, changed_on = $2::date, version = h.version + 1,
  guardian_kind = excluded.guardian_kind,
  guardian = coalesce(excluded.guardian, case when excluded.guardian_kind is not null then h.guardian end)
  where h.version = excluded.version and h.state = 'active'
returning h.id`;

/**
 * The names and former numbers under which corrected persons were found; answers of the window stay.
 * $1 persons, $2 index rows of former numbers (json).
 */
export const FORGET_CORRECTED = `
with numbers as (
  delete from person_index i using jsonb_to_recordset($2::jsonb) as f (kid text, value text, person_id uuid)
  where i.kid = f.kid and i.value = f.value and i.person_id = f.person_id
)
delete from person_name_index where person_id = any ($1::uuid[])`;

/** Persons who are new or corrected, with their index rows. $1 persons, $2 index, $3 names (all json). */
export const SAVE_PERSONS = `
with people as (
  insert into person as p (id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone)
  select id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone
  from jsonb_to_recordset($1::jsonb) as f (id uuid, name jsonb, id_number jsonb, no_id_reason_code text,
    birth_date jsonb, sex text, register_region_code text, phone jsonb) order by id
  on conflict (id) do update set name = excluded.name, id_number = excluded.id_number,
    no_id_reason_code = excluded.no_id_reason_code, birth_date = excluded.birth_date, sex = excluded.sex,
    register_region_code = excluded.register_region_code, phone = excluded.phone
), indexed as (
  insert into person_index (kid, value, person_id)
  select kid, value, person_id from jsonb_to_recordset($2::jsonb) as n (kid text, value text, person_id uuid)
  order by kid, value
)
insert into person_name_index (kid, value, numbered, person_id, alone)
select kid, value, numbered, person_id, alone
from jsonb_to_recordset($3::jsonb) as n (kid text, value text, numbered boolean, person_id uuid, alone boolean)
order by kid, value`;

/** Who stays, with what changed between the member and the head, and who joins. $1 members, $2 joining (both json). */
export const SAVE_MEMBERS = `
with stayed as (
  update membership m set relation = f.relation, lives_from = f.lives_from, lives_to = f.lives_to,
    reason_out = f.reason_out
  from jsonb_to_recordset($1::jsonb) as f (household_id uuid, id uuid, relation text, lives_from date, lives_to date,
    reason_out text)
  where m.household_id = f.household_id and m.person_id = f.id and m.left_on is null
)
insert into membership (household_id, person_id, relation, lives_from, lives_to, reason_out, joined_on, joined_kind)
select household_id, id, relation, lives_from, lives_to, reason_out, joined_on, joined_kind
from jsonb_to_recordset($2::jsonb) as f (household_id uuid, id uuid, relation text, lives_from date, lives_to date,
  reason_out text, joined_on date, joined_kind text)
order by id`;

/** The window's answers that a member without a number is a certain person. $1 index (json) */
export const KEEP_ANSWERS = `
insert into person_index (kid, value, person_id)
select kid, value, person_id from jsonb_to_recordset($1::jsonb) as n (kid text, value text, person_id uuid)
order by kid, value
on conflict (kid, value) do nothing`;

/** What changed, under the version that the household became. $1 changes (json), $2 the day of the entry, $3 by whom */
export const KEEP_CHANGES = `
insert into household_change (household_id, version, kind, effective_on, reason_code, joined, departed, changed_on,
  changed_by, goes_to, paper)
select h.id, h.version, c.kind, c.effective_on, c.reason_code, c.joined, c.departed, $2::date, $3, c.goes_to, c.paper
from jsonb_to_recordset($1::jsonb) as c (household_id uuid, kind text, effective_on date, reason_code text,
  joined uuid[], departed uuid[], goes_to jsonb, paper text)
join household h on h.id = c.household_id order by h.id`;

/** Households of which nobody stays. $1 ends (json), $2 the day of the entry */
export const END_HOUSEHOLDS = `
update household h set state = 'closed', ended_on = coalesce(e.ended_on, $2::date),
  end_reason_code = e.end_reason_code, ended_into = e.ended_into, end_event_id = e.end_event_id
from jsonb_to_recordset($1::jsonb) as e (id uuid, ended_on date, end_reason_code text, ended_into uuid, end_event_id uuid)
where h.id = e.id`;

/** Households whose end was a mistake stand again; the version that was read guards against another change. */
export const reopenHouseholds = (
  ends: readonly { readonly id: string; readonly version: number }[],
): SqlText => sql`
  update household h set state = 'active', ended_on = null, end_reason_code = null, end_event_id = null
  from ${rows('r', { id: 'uuid', version: 'integer' }, ends)}
  where h.id = r.id and h.version = r.version and h.state = 'closed' and h.ended_into is null`;

/** How far the streams of some households have come; nothing is added to them until the transaction ends. $1 streams. */
export const LAST_NUMBERS = `
select stream, last::int from stream where topic = 'intake.v1' and stream = any ($1::text[]) order by stream for update`;
