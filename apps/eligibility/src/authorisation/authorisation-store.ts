import type { Authorisation } from '@aid-chain/contracts';
import { shareStaffCode, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type SqlText, type WritingSql } from '@aid-chain/messaging';
import {
  staffCodesOfHousehold,
  staffCodesOfPerson,
  withoutItemsOfRelatives,
  type Actor,
} from '@aid-chain/platform';
import { withFamilies, withFamiliesOf } from '../mergers/merged-households.sql.js';

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

/** The day on which each of some persons signed last, whichever household it was for. */
export async function lastSigned(
  connection: Sql,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, IsoDate>> {
  const signed = await sql`
    select person_id as "personId", max(signed_on)::text as "on" from authorisation
     where person_id = any(${personIds}::uuid[]) group by person_id`.on<{ personId: string; on: IsoDate }>(
    connection,
  );
  return new Map(signed.map(({ personId, on }) => [personId, on]));
}

/**
 * After `family`: whom each household that was asked for declared, or of whom it was learned later, with those that are one with it.
 * Members are read household by household: no statistics know how few a family has, and a join would read every household.
 */
const DECLARED = sql`
  family_member as materialized (
    select family.asked_id, of_household.person_id from family
      cross join lateral (
        select (member ->> 'personId')::uuid as person_id
          from household h cross join lateral jsonb_array_elements(h.members) as member
         where h.household_id = family.household_id
        offset 0) of_household),
  declared as (
    select family.asked_id, declared.staff_code
      from family cross join ${staffCodesOfHousehold(sql`family.household_id`)} declared
    union
    select m.asked_id, declared.staff_code from family_member m cross join ${staffCodesOfPerson(sql`m.person_id`)} declared)`;

/**
 * Staff codes of the officials to whom a household is related by its last declaration, or by that of a household that
 * is one with it by a merger, and those whom a member declared in another household: a person's relatives stay the
 * person's, who takes them along (D57 11).
 */
export const declaredByHousehold = (
  householdId: string,
): SqlText => sql`${withFamilies('whole', [householdId])}, ${DECLARED}
    select distinct staff_code as "staffCode" from declared`;

/** The same as a set. */
export async function declaredStaffCodes(connection: Sql, householdId: string): Promise<Set<string>> {
  const declared = await declaredByHousehold(householdId).on<{ staffCode: string }>(connection);
  return new Set(declared.map(({ staffCode }) => staffCode));
}

/** Whether a declaration names somebody: few do, and an index of each table has these alone. */
const NAMES_SOMEBODY = sql`staff_codes <> '{}'`;

/** What was learned of later, each as a declaration that names one official (D57 11). */
const REGISTERED = sql`select household_id, person_id, array[staff_code] as staff_codes from registered_relative`;

/** @param declares of which declarations, a condition on `staff_codes` */
const declaringHouseholds = (declares: SqlText): SqlText => sql`
  ${withFamiliesOf(
    'whole',
    sql`
      select household_id as asked_id from declared_relatives where ${declares}
      union
      select household_id from (${REGISTERED}) registered where ${declares}
      union
      select h.household_id
        from (select person_id from declared_person_relatives where ${declares}
              union select person_id from (${REGISTERED}) registered where ${declares}) p
        join household h on jsonb_path_query_array(h.members, '$[*].personId') ? p.person_id::text`,
  )}
  select distinct household_id from family`;

/**
 * The households that are related to any official, as `household_id`: by their own last declaration, by a member's, or by that of a
 * household that is one with them (D57 11). It begins at the declarations, which are few beside the households.
 */
export const RELATED_HOUSEHOLDS = declaringHouseholds(NAMES_SOMEBODY);

/**
 * The families that declared one official as a relative, with every household that is one with them: for a command over a
 * whole place, of which these are left to somebody else (D57 11). How the code is spelt makes no difference.
 */
export async function householdsDeclaring(connection: Sql, staffCode: string | undefined): Promise<string[]> {
  if (staffCode === undefined) return [];
  const declared = await sql`
    select unnest(staff_codes) as code from declared_relatives where ${NAMES_SOMEBODY}
    union select unnest(staff_codes) from declared_person_relatives where ${NAMES_SOMEBODY}
    union select staff_code from registered_relative`.on<{
    code: string;
  }>(connection);
  const codes = declared.map(({ code }) => code).filter((code) => shareStaffCode([staffCode], [code]));
  if (codes.length === 0) return [];
  const found = await declaringHouseholds(sql`${NAMES_SOMEBODY} and staff_codes && ${codes}::text[]`).on<{
    household_id: string;
  }>(connection);
  return found.map(({ household_id: id }) => id);
}

/** The same of the families of several cases, as rows of `refId` (the case) and `staffCode`. */
export const relativesOfCases = (caseIds: readonly string[]): SqlText =>
  relativesOfRefs(
    sql`select f.case_id as ref_id, f.household_id from case_file f where f.case_id = any (${caseIds}::uuid[])`,
  );

/**
 * The same of what belongs to households, as rows of `refId` and `staffCode`.
 * @param refs rows of `ref_id` and the `household_id` that it belongs to
 */
export const relativesOfRefs = (refs: SqlText): SqlText => sql`
  ${withFamiliesOf('whole', sql`select distinct household_id as asked_id from (${refs}) r`)}, ${DECLARED}
  select r.ref_id as "refId", declared.staff_code as "staffCode"
    from (${refs}) r join declared on declared.asked_id = r.household_id`;

/**
 * Cases of a page without those of families that declared the reader as a relative, counted (D57 11, L-15).
 * @throws RefusalError CLOSE_RELATIVE where one family was asked for, and it is such a one
 */
export const casesWithoutRelatives = <R extends { readonly caseId: string }>(
  connection: Sql,
  actor: Actor,
  items: readonly R[],
  isOfOneFamily = false,
): Promise<{ readonly items: R[]; readonly leftOut?: number }> =>
  withoutItemsOfRelatives(connection, actor, items, {
    isOfOneFamily,
    idOf: ({ caseId }) => caseId,
    declaredBy: relativesOfCases,
  });

/** `householdId`: for which household it was signed. */
const AUTHORISATION = {
  householdId: 'uuid',
  personId: 'uuid',
  textVersion: 'text',
  signedOn: 'date',
} as const;

export function saveAuthorisations(tx: WritingSql, signed: readonly (OfHousehold & Authorisation)[]): void {
  if (signed.length === 0) return;
  sql`
    insert into authorisation (household_id, person_id, text_version, signed_on)
    select "householdId", "personId", "textVersion", "signedOn" from ${rows('r', AUTHORISATION, signed)}
    on conflict do nothing`.writeOn(tx);
}
