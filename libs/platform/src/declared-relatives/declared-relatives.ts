import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';
import { REGISTERED_RELATIVES_TABLE } from './registered-relatives.js';

export { staffCodesOfHousehold, staffCodesOfPerson } from './staff-codes.sql.js';

export * from './registered-relatives.js';

/**
 * The tables of a service that asks recusal: of each household the officials of its last declaration, and of each person
 * those of the last declaration that names the person, whichever household made it. No more than their codes.
 */
export const DECLARED_RELATIVES_TABLES = `
create table declared_relatives (
  household_id uuid primary key,
  staff_codes text[] not null,
  declared_at timestamptz not null
);
create table declared_person_relatives (
  person_id uuid primary key,
  staff_codes text[] not null,
  declared_at timestamptz not null
);
${REGISTERED_RELATIVES_TABLE}`;

type Declaration = Received<'intake.facts-declared.v1'>;

const DECLARED = { id: 'uuid', staff_codes: 'jsonb', declared_at: 'timestamptz' } as const;

/**
 * Keeps which officials families declared as close relatives (D57 11). The last declaration of a household takes the place
 * of the earlier ones, also where it names nobody; one that arrives late takes the place of none. The same of a person,
 * who takes the declaration along into another household until one is made that names the person.
 * @param events declarations in the order of their streams
 */
export async function saveDeclaredRelatives(connection: Sql, events: readonly Declaration[]): Promise<void> {
  const ofHouseholds = events.map((event) => declared(event, event.data.subject.householdId));
  const ofPersons = events.flatMap((event) =>
    personsNamed(event).map((personId) => declared(event, personId, personId)),
  );
  await sql`
    insert into declared_relatives (household_id, staff_codes, declared_at)
    select id, array(select distinct jsonb_array_elements_text(staff_codes) order by 1), declared_at
    from ${rows('d', DECLARED, lastOfEach(ofHouseholds))} order by id
    on conflict (household_id) do update set staff_codes = excluded.staff_codes, declared_at = excluded.declared_at
    where declared_relatives.declared_at <= excluded.declared_at`.on(connection);
  await sql`
    insert into declared_person_relatives (person_id, staff_codes, declared_at)
    select id, array(select distinct jsonb_array_elements_text(staff_codes) order by 1), declared_at
    from ${rows('d', DECLARED, lastOfEach(ofPersons))} order by id
    on conflict (person_id) do update set staff_codes = excluded.staff_codes, declared_at = excluded.declared_at
    where declared_person_relatives.declared_at <= excluded.declared_at`.on(connection);
}

/** Who signed or declared a relative: an adult is in one of both lists wherever the family filed in full. */
function personsNamed({ data: { authorisations, declaredRelatives } }: Declaration): string[] {
  return [...new Set([...authorisations, ...declaredRelatives].map(({ personId }) => personId))];
}

/** @param personId of whom alone, else of all */
function declared({ data, time }: Declaration, id: string, personId?: string) {
  const of = data.declaredRelatives.filter((one) => personId === undefined || one.personId === personId);
  return { id, staff_codes: of.map(({ staffCode }) => staffCode), declared_at: time };
}

type DeclaredRow = ReturnType<typeof declared>;

function lastOfEach(all: readonly DeclaredRow[]): DeclaredRow[] {
  const last = new Map<string, DeclaredRow>();
  for (const one of all) {
    const earlier = last.get(one.id);
    if (earlier === undefined || earlier.declared_at <= one.declared_at) last.set(one.id, one);
  }
  return [...last.values()];
}
