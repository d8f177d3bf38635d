import { prepared } from '@aid-chain/messaging';

/** A household that is still at the version that was read. Locked first: everything else hangs on this row. */
const KNOWN = `select h.id from household h where h.id = $1 and h.version = $2 and h.state = 'active' for update`;

/** A new household has nothing to be stale against: unique indexes stop a second one of the same people. */
const NEW = `select $1::uuid as id where $2::integer is null and cardinality($9::uuid[]) = 0`;

/** The members as filed, and the household's own row: new, or one version further. */
const HOUSEHOLD = `filed as (
  select f.* from guard, jsonb_to_recordset($7::jsonb) as f (
    id uuid, name jsonb, id_number jsonb, no_id_reason_code text, birth_date jsonb, sex text,
    register_region_code text, phone jsonb, relation text, lives_from date, lives_to date, reason_out text)
), home as (
  insert into household as h (id, region_code, residence, address, registered_on)
  select guard.id, $3, $4, $5::jsonb, $6::date from guard
  on conflict (id) do update set region_code = excluded.region_code, residence = excluded.residence,
    address = excluded.address, changed_on = excluded.registered_on, version = h.version + 1
)`;

/** Persons under their ids, and the blind index rows that are new. */
const PERSONS = `people as (
  insert into person as p (id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone)
  select id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone from filed order by id
  on conflict (id) do update set name = excluded.name, id_number = excluded.id_number,
    no_id_reason_code = excluded.no_id_reason_code, birth_date = excluded.birth_date, sex = excluded.sex,
    register_region_code = excluded.register_region_code, phone = excluded.phone
), indexed as (
  insert into person_index (kid, value, person_id)
  select n.kid, n.value, n.person_id
  from guard, unnest($10::text[], $11::text[], $12::uuid[]) as n (kid, value, person_id) order by n.kid, n.value
)`;

/** Who left and who stayed of a household that was there. */
const LEFT_OR_STAYED = `gone as (
  update membership m set left_on = $6::date from guard
  where m.household_id = guard.id and m.left_on is null and m.person_id = any ($9::uuid[])
), stayed as (
  update membership m set relation = f.relation, lives_from = f.lives_from, lives_to = f.lives_to,
    reason_out = f.reason_out
  from guard, filed f
  where m.household_id = guard.id and m.left_on is null and m.person_id = f.id and f.id <> all ($8::uuid[])
)`;

/** Who joined. A person who is in another household by now stops the statement. */
const JOINED = `joined as (
  insert into membership (household_id, person_id, relation, lives_from, lives_to, reason_out, joined_on)
  select guard.id, f.id, f.relation, f.lives_from, f.lives_to, f.reason_out, $6::date
  from guard, filed f where f.id = any ($8::uuid[]) order by f.id
)`;

const APPLICATION = `accepted as (
  insert into application (id, household_id, region_code, channel, filed_by, filed_by_actor, received_on,
    categories_requested, help_requested, state, civil_affairs, monitored, members, declared, sealed)
  select a.id, guard.id, a.region_code, a.channel, a.filed_by, a.filed_by_actor, a.received_on,
    a.categories_requested, a.help_requested, a.state, a.civil_affairs, a.monitored, a.members, a.declared,
    a.sealed
  from guard, jsonb_to_record($13::jsonb) as a (
    id uuid, region_code text, channel text, filed_by text, filed_by_actor text, received_on date,
    categories_requested text[], help_requested text[], state text, civil_affairs text, monitored text,
    members jsonb, declared jsonb, sealed jsonb)
)`;

/**
 * Writes an acceptance in one statement: household, persons, blind index, membership and application.
 * Returns one row, or none when the household is no longer as it was read (heart §7).
 * $1 household $2 version read $3 region $4 residence $5 address $6 day
 * $7 members (json) $8 joining $9 leaving $10 kids $11 values $12 persons of the index $13 application (json)
 */
function acceptance(guard: string, membership: readonly string[]): string {
  const parts = [`guard as materialized (${guard})`, HOUSEHOLD, PERSONS, ...membership, APPLICATION];
  return prepared(`with ${parts.join(', ')} select id from guard`);
}

export const ACCEPT_NEW_HOUSEHOLD = acceptance(NEW, [JOINED]);
export const ACCEPT_KNOWN_HOUSEHOLD = acceptance(KNOWN, [LEFT_OR_STAYED, JOINED]);
