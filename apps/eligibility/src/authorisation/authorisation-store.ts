import type { Authorisation, DeclaredRelative } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';

interface OfHousehold {
  readonly householdId: string;
}

/** Who of each household has signed. */
export async function authorisedPersons(
  sql: Sql,
  householdIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await sql.query<OfHousehold & { personId: string }>(
    `select household_id as "householdId", person_id as "personId" from authorisation
     where household_id = any($1::uuid[])`,
    [householdIds],
  );
  return grouped(rows, ({ personId }) => personId);
}

/** Staff codes of the officials to whom each household is related, by its own declaration. */
export async function declaredStaffCodes(sql: Sql, householdId: string): Promise<Set<string>> {
  const rows = await sql.query<{ staffCode: string }>(
    `select staff_code as "staffCode" from declared_relative where household_id = $1`,
    [householdId],
  );
  return new Set(rows.map(({ staffCode }) => staffCode));
}

export async function saveAuthorisations(
  sql: Sql,
  rows: readonly (OfHousehold & Authorisation)[],
): Promise<void> {
  if (rows.length === 0) return;
  const signedOn: IsoDate[] = rows.map((row) => row.signedOn);
  await sql.query(
    `insert into authorisation (household_id, person_id, text_version, signed_on)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[]) on conflict do nothing`,
    [
      rows.map(({ householdId }) => householdId),
      rows.map(({ personId }) => personId),
      rows.map(({ textVersion }) => textVersion),
      signedOn,
    ],
  );
}

export async function saveRelatives(
  sql: Sql,
  rows: readonly (OfHousehold & DeclaredRelative)[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into declared_relative (household_id, person_id, staff_code, relation)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) on conflict do nothing`,
    [
      rows.map(({ householdId }) => householdId),
      rows.map(({ personId }) => personId),
      rows.map(({ staffCode }) => staffCode),
      rows.map(({ relation }) => relation),
    ],
  );
}

function grouped<R extends OfHousehold>(
  rows: readonly R[],
  of: (row: R) => string,
): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const row of rows) {
    const set = sets.get(row.householdId) ?? new Set();
    sets.set(row.householdId, set.add(of(row)));
  }
  return sets;
}
