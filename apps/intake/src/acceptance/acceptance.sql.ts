import type { Sealed } from '@aid-chain/contracts';
import { sql, type SqlText } from '@aid-chain/messaging';
import type { IndexRow, NameRow } from '../register/sealed-household.js';
import type { PersonColumns } from '../register/person-columns.js';

/** A household that is entered with its first application. */
interface EnteredHousehold {
  readonly householdId: string;
  readonly regionCode: string;
  readonly residence: string;
  readonly address: Sealed;
  readonly receivedOn: string;
  readonly members: readonly PersonColumns[];
  readonly index: readonly IndexRow[];
  readonly names: readonly NameRow[];
  readonly application: object;
}

/** The members and the household's own row. */
const enteredHousehold = (household: EnteredHousehold): SqlText => sql`filed as (
  select f.* from guard, jsonb_to_recordset(${JSON.stringify(household.members)}::jsonb) as f (
    id uuid, name jsonb, id_number jsonb, no_id_reason_code text, birth_date jsonb, sex text,
    register_region_code text, phone jsonb, relation text, lives_from date, lives_to date, reason_out text)
), home as (
  insert into household (id, region_code, residence, address, registered_on)
  select guard.id, ${household.regionCode}::text, ${household.residence}::text,
    ${JSON.stringify(household.address)}::jsonb, ${household.receivedOn}::date from guard
)`;

/** Persons under their ids, and the blind index rows that are new. A person whom the register knows stays as it is. */
const enteredPersons = ({ index, names }: EnteredHousehold): SqlText => sql`people as (
  insert into person (id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone)
  select id, name, id_number, no_id_reason_code, birth_date, sex, register_region_code, phone from filed order by id
  on conflict (id) do nothing
), indexed as (
  insert into person_index (kid, value, person_id)
  select n.kid, n.value, n.person_id
  from guard, jsonb_to_recordset(${JSON.stringify(index)}::jsonb) as n (kid text, value text, person_id uuid)
  order by n.kid, n.value
), named as (
  insert into person_name_index (kid, value, numbered, person_id, alone)
  select n.kid, n.value, n.numbered, n.person_id, n.alone
  from guard, jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n (
    kid text, value text, numbered boolean, person_id uuid, alone boolean)
  order by n.kid, n.value
)`;

/** Who belongs to it. A person who is in another household by now stops the statement. */
const enteredMembers = ({ receivedOn }: EnteredHousehold): SqlText => sql`joined as (
  insert into membership (household_id, person_id, relation, lives_from, lives_to, reason_out, joined_on)
  select guard.id, f.id, f.relation, f.lives_from, f.lives_to, f.reason_out, ${receivedOn}::date
  from guard, filed f order by f.id
)`;

/** Of which household an application is: of the one that `guard` found, or of none yet. */
const OF_GUARD = { household: sql`guard.id`, from: sql`guard, ` };
const OF_NONE = { household: sql`null`, from: sql`` };

const accepted = (application: object, { household, from }: typeof OF_GUARD): SqlText => sql`accepted as (
  insert into application (id, household_id, region_code, channel, filed_by, filed_by_actor, contract, received_on,
    categories_requested, help_requested, state, tracks, members, declared, sealed, filed,
    proposed_changes)
  select a.id, ${household}, a.region_code, a.channel, a.filed_by, a.filed_by_actor, a.contract, a.received_on,
    a.categories_requested, a.help_requested, a.state, a.tracks, a.members, a.declared,
    a.sealed, a.filed, a.proposed_changes
  from ${from}jsonb_to_record(${JSON.stringify(application)}::jsonb) as a (
    id uuid, region_code text, channel text, filed_by text, filed_by_actor text, contract text, received_on date,
    categories_requested text[], help_requested text[], state text, tracks jsonb,
    members jsonb, declared jsonb, sealed jsonb, filed jsonb, proposed_changes jsonb)
  returning id
)`;

/**
 * Enters a household and accepts its application in one statement. Nothing can be stale: unique indexes stop a second
 * household of the same people. Its rows come as JSON documents: every filing takes this path, and each document is one
 * parameter however many columns it has.
 */
export const acceptNewHousehold = (entered: EnteredHousehold): SqlText =>
  sql`with guard as (select ${entered.householdId}::uuid as id), ${enteredHousehold(entered)},
${enteredPersons(entered)}, ${enteredMembers(entered)}, ${accepted(entered.application, OF_GUARD)}
select id from guard`.prepared();

/**
 * Accepts an application of a household that is still at the version that was read, and changes nothing of it.
 * Returns one row, or none when the household is no longer as it was read (architecture §2).
 */
export const acceptKnownHousehold = (
  householdId: string,
  readVersion: number,
  application: object,
): SqlText =>
  sql`with guard as materialized (
  select h.id from household h where h.id = ${householdId}::uuid and h.version = ${readVersion}::integer
    and h.state = 'active' for update
), ${accepted(application, OF_GUARD)}
select id from guard`.prepared();

/** Lays a filing aside that waits for the window: its application without a household, and its sealed body. */
export const restFiling = (application: object, body: Sealed): SqlText =>
  sql`with ${accepted(application, OF_NONE)}
insert into waiting_filing (application_id, body) select id, ${JSON.stringify(body)}::jsonb from accepted`.prepared();
