import type { Authorisation, DeclaredRelative } from '@aid-chain/contracts';
import { rows, sql, type Sql } from '@aid-chain/messaging';

interface OfHousehold {
  readonly householdId: string;
}

/**
 * Who of some persons has signed, for whichever household it was: an authorisation is the person's and goes with him into
 * another household, by a merger, a join or a split (S0-20; SA 41).
 */
export async function authorisedPersons(
  connection: Sql,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const signed = await sql`
    select distinct person_id as "personId" from authorisation
    where person_id = any(${personIds}::uuid[])`.on<{ personId: string }>(connection);
  return new Set(signed.map(({ personId }) => personId));
}

/** Staff codes of the officials to whom each household is related, by its own declaration. */
export async function declaredStaffCodes(connection: Sql, householdId: string): Promise<Set<string>> {
  const declared = await sql`
    select staff_code as "staffCode" from declared_relative where household_id = ${householdId}::uuid`.on<{
    staffCode: string;
  }>(connection);
  return new Set(declared.map(({ staffCode }) => staffCode));
}

/** `householdId`: for which household it was signed. */
const AUTHORISATION = {
  householdId: 'uuid',
  personId: 'uuid',
  textVersion: 'text',
  signedOn: 'date',
} as const;

export async function saveAuthorisations(
  connection: Sql,
  signed: readonly (OfHousehold & Authorisation)[],
): Promise<void> {
  if (signed.length === 0) return;
  await sql`
    insert into authorisation (household_id, person_id, text_version, signed_on)
    select "householdId", "personId", "textVersion", "signedOn" from ${rows('r', AUTHORISATION, signed)}
    on conflict do nothing`.on(connection);
}

const RELATIVE = { householdId: 'uuid', personId: 'uuid', staffCode: 'text', relation: 'text' } as const;

export async function saveRelatives(
  connection: Sql,
  declared: readonly (OfHousehold & DeclaredRelative)[],
): Promise<void> {
  if (declared.length === 0) return;
  await sql`
    insert into declared_relative (household_id, person_id, staff_code, relation)
    select "householdId", "personId", "staffCode", relation from ${rows('r', RELATIVE, declared)}
    on conflict do nothing`.on(connection);
}
