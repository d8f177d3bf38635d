import { prepared } from '@aid-chain/messaging';

/** The members and the household's own row. */
const HOUSEHOLD = `filed as (
  select f.* from guard, jsonb_to_recordset($6::jsonb) as f (
    id uuid, name jsonb, id_number jsonb, no_id_reason_code text, birth_date jsonb, sex text,
    register_region_code text, phone jsonb, relation text, lives_from date, lives_to date, reason_out text)
), home as (
  insert into household (id, region_code, residence, address, registered_on)
  select guard.id, $2, $3, $4::jsonb, $5::date from guard
)`;

/** Persons under their ids, and the blind index rows that are new. A person whom the register knows stays as it is. */
const PERSONS = `people as (
  insert into person (id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone)
  select id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone from filed order by id
  on conflict (id) do nothing
), indexed as (
  insert into person_index (kid, value, person_id)
  select n.kid, n.value, n.person_id
  from guard, jsonb_to_recordset($7::jsonb) as n (kid text, value text, person_id uuid) order by n.kid, n.value
), named as (
  insert into person_name_index (kid, value, numbered, person_id, alone)
  select n.kid, n.value, n.numbered, n.person_id, n.alone
  from guard, jsonb_to_recordset($8::jsonb) as n (kid text, value text, numbered boolean, person_id uuid, alone boolean)
  order by n.kid, n.value
)`;

/** Who belongs to it. A person who is in another household by now stops the statement. */
const JOINED = `joined as (
  insert into membership (household_id, person_id, relation, lives_from, lives_to, reason_out, joined_on)
  select guard.id, f.id, f.relation, f.lives_from, f.lives_to, f.reason_out, $5::date
  from guard, filed f order by f.id
)`;

const application = (guard: string, row: string): string => `accepted as (
  insert into application (id, household_id, region_code, channel, filed_by, filed_by_actor, received_on,
    categories_requested, help_requested, state, tracks, members, declared, sealed, filed,
    proposed_changes)
  select a.id, ${guard}, a.region_code, a.channel, a.filed_by, a.filed_by_actor, a.received_on,
    a.categories_requested, a.help_requested, a.state, a.tracks, a.members, a.declared,
    a.sealed, a.filed, a.proposed_changes
  from ${guard === 'null' ? '' : 'guard, '}jsonb_to_record(${row}::jsonb) as a (
    id uuid, region_code text, channel text, filed_by text, filed_by_actor text, received_on date,
    categories_requested text[], help_requested text[], state text, tracks jsonb,
    members jsonb, declared jsonb, sealed jsonb, filed jsonb, proposed_changes jsonb)
)`;

/**
 * Enters a household and accepts its application in one statement. Nothing can be stale: unique indexes stop a second
 * household of the same people.
 * $1 household $2 region $3 residence $4 address $5 day $6 members $7 index $8 names $9 application (all json)
 */
export const ACCEPT_NEW_HOUSEHOLD = prepared(
  `with ${['guard as (select $1::uuid as id)', HOUSEHOLD, PERSONS, JOINED, application('guard.id', '$9')].join(', ')}
select id from guard`,
);

/**
 * Accepts an application of a household that is still at the version that was read, and changes nothing of it.
 * Returns one row, or none when the household is no longer as it was read (architecture §2).
 * $1 household $2 version read $3 application (json)
 */
export const ACCEPT_KNOWN_HOUSEHOLD = prepared(`with guard as materialized (
  select h.id from household h where h.id = $1 and h.version = $2 and h.state = 'active' for update
), ${application('guard.id', '$3')}
select id from guard`);

/** A filing that waits for the window: its application without a household. $1 application (json), $2 sealed body */
export const REST_FILING = prepared(`with ${application('null', '$1')}
insert into waiting_filing (application_id, body) select ($1::jsonb ->> 'id')::uuid, $2::jsonb`);
