import type { Authorisation } from '@aid-chain/contracts';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { withFamilies } from '../mergers/merged-households.sql.js';

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

/**
 * Staff codes of the officials to whom a household is related by its last declaration, or by that of a household that
 * is one with it by a merger: its members' relatives stay theirs (D57 11).
 */
export async function declaredStaffCodes(connection: Sql, householdId: string): Promise<Set<string>> {
  const declared = await sql`${withFamilies('whole', [householdId])}
    select distinct unnest(d.staff_codes) as "staffCode"
    from family join declared_relatives d on d.household_id = family.household_id`.on<{
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
