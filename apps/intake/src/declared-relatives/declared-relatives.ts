import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  checkRecusal,
  impartial,
  itemsOfRelatives,
  orRefuse,
  withoutItemsOfRelatives,
  type Actor,
  type CommandTx,
  type DeclaredRelative,
  type Unmasking,
} from '@aid-chain/platform';
import type { Filing } from '../filing/filing.js';

/**
 * What the last application of each household declares, and of every household that is one with it by a merger; and what
 * each member declared in the last application that is about the person, whichever household made it: a person's
 * relatives stay the person's. And what was registered after a filing.
 */
const declaredBy = (asked: SqlText): SqlText => sql`
with recursive family (ref_id, id) as (
  select asked.ref_id, asked.id from (${asked}) asked
  union
  select family.ref_id, step.id from family cross join lateral (
    select h.id from household h where h.ended_into = family.id
    union all select h.ended_into from household h where h.id = family.id and h.ended_into is not null
  ) as step (id)
)
select family.ref_id as "refId", relative ->> 'staffCode' as "staffCode" from family cross join lateral (
  select a.declared from application a where a.household_id = family.id order by a.id desc limit 1
) l, jsonb_array_elements(coalesce(l.declared -> 'declaredRelatives', '[]'::jsonb)) as relative
union
select family.ref_id, relative ->> 'staffCode' from family
cross join lateral (
  select current.person_id, current.household_id from membership current
  where current.household_id = family.id and current.left_on is null
  -- Keeps the look-up by household: how many a family has joined is not known to a plan for all values.
  offset 0
) m
cross join lateral (
  select a.declared from (
    select m.household_id
    union select s.household_id from membership s where s.person_id = m.person_id and s.left_on is not null
  ) stay cross join lateral (
    select f.id, f.declared from application f
    where f.household_id = stay.household_id
      and f.members @> jsonb_build_array(jsonb_build_object('personId', m.person_id))
    order by f.id desc limit 1
  ) a
  order by a.id desc limit 1
) l, jsonb_array_elements(coalesce(l.declared -> 'declaredRelatives', '[]'::jsonb)) as relative
where relative ->> 'personId' = m.person_id::text
union
select family.ref_id, r.staff_code from family join registered_relative r on r.household_id = family.id
union
select family.ref_id, r.staff_code from family
  join membership m on m.household_id = family.id and m.left_on is null
  join registered_relative r on r.person_id = m.person_id`;

/** The officials to whom some households declared to be related, as rows of `staffCode`. */
export const declaredOf = (householdIds: readonly string[]): SqlText =>
  declaredBy(sql`select null::uuid as ref_id, unnest(${householdIds}::uuid[]) as id`);

/** Which of some households, or a household that is one with it, declared an official as a relative. */
export const householdsOfRelatives = (
  connection: Sql,
  actor: Actor,
  householdIds: readonly string[],
): Promise<ReadonlySet<string>> => itemsOfRelatives(connection, actor, householdIds, relativesOfHouseholds);

const relativesOfHouseholds = (ids: readonly string[]): SqlText =>
  declaredBy(sql`select id as ref_id, id from (select distinct unnest(${ids}::uuid[]) as id) h`);

/**
 * What a page has for somebody who is declared as a relative of some of its families: theirs are left out, and counted.
 * @throws RefusalError CLOSE_RELATIVE where one family was asked for, and it is such a one (L-15)
 */
export async function withoutRelatives<R extends { readonly householdId: string }>(
  connection: Sql,
  actor: Actor,
  items: readonly R[],
  isOfOneFamily = false,
): Promise<{ readonly items: R[]; readonly leftOut?: number }> {
  return withoutItemsOfRelatives(connection, actor, items, {
    isOfOneFamily,
    idOf: ({ householdId }) => householdId,
    declaredBy: relativesOfHouseholds,
  });
}

/** Officials to whom families of open proposals declared to be related, by the proposals. */
export const relativesOfProposals = (ids: readonly string[]): SqlText =>
  declaredBy(sql`
    select p.id as ref_id, p.household_id as id from household_proposal p where p.id = any (${ids}::uuid[])`);

/**
 * The same of filings: what each declares itself counts, and what its household did; of one that was not accepted, what every
 * household did that the register found for it.
 */
export const relativesOfFilings = (ids: readonly string[]): SqlText => sql`
  select a.id as "refId", relative ->> 'staffCode' as "staffCode"
    from application a, jsonb_array_elements(coalesce(a.declared -> 'declaredRelatives', '[]'::jsonb)) as relative
   where a.id = any (${ids}::uuid[])
  union
  select "refId", "staffCode" from (${declaredBy(sql`
    select a.id as ref_id, unnest(array_append(a.candidates, a.household_id)) as id from application a
     where a.id = any (${ids}::uuid[])`)}) of_household`;

/**
 * Filings of a page without those of families that declared the reader as a relative, counted.
 * @throws RefusalError CLOSE_RELATIVE where one family was asked for, and it is such a one (L-15)
 */
export async function filingsWithoutRelatives<R extends { readonly id: string }>(
  connection: Sql,
  actor: Actor,
  items: readonly R[],
  isOfOneFamily: boolean,
): Promise<{ readonly items: R[]; readonly leftOut?: number }> {
  return withoutItemsOfRelatives(connection, actor, items, {
    isOfOneFamily,
    idOf: ({ id }) => id,
    declaredBy: relativesOfFilings,
  });
}

/**
 * Nobody changes the register, or what is filed, of a family that declared to be related to them (D57 11).
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkHouseholdsImpartial(
  tx: CommandTx,
  householdIds: readonly string[],
): Promise<void> {
  if (householdIds.length === 0) return;
  orRefuse(impartial(tx.actor, await declaredOf(householdIds).on<DeclaredRelative>(tx)));
}

/** The same of a filing that waits, by what it declares itself. @throws RefusalError CLOSE_RELATIVE */
export function checkFilingImpartial(tx: CommandTx, { declaration }: Filing): void {
  orRefuse(impartial(tx.actor, declaration.declaredRelatives));
}

/**
 * Nobody looks up in the register, masked or in full, who is declared as a relative of the family: a colleague does (L-15).
 * Called inside an audited read, so that the attempt leaves its row.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkNoRelative(connection: Sql, actor: Actor, householdId: string): Promise<void> {
  orRefuse(impartial(actor, await declaredOf([householdId]).on<DeclaredRelative>(connection)));
}

/**
 * Nobody looks at an application, masked or in full, prints it or takes it back who is kept from a family that it may be of (L-15).
 * Called inside an audited read or a command, so that the attempt leaves its row.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkApplicationImpartial(
  connection: Sql,
  actor: Actor,
  applicationId: string,
): Promise<void> {
  if (actor.staffCode === undefined) return;
  orRefuse(impartial(actor, await relativesOfFilings([applicationId]).on<DeclaredRelative>(connection)));
}

/**
 * Nobody looks at a filing that waits, masked or in full, whom the family declared there, or whom a household of it declared before
 * (L-15). Called inside an audited read, so that the attempt leaves its row.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkFamilyImpartial(
  connection: Sql,
  actor: Actor,
  family: { readonly declaredRelatives: readonly DeclaredRelative[]; readonly households: readonly string[] },
): Promise<void> {
  orRefuse(impartial(actor, family.declaredRelatives));
  if (actor.staffCode === undefined || family.households.length === 0) return;
  orRefuse(impartial(actor, await declaredOf(family.households).on<DeclaredRelative>(connection)));
}

/**
 * Nobody looks at a family in full who is declared as its relative (D57 11). Called inside an audited read.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkHouseholdRecusal(
  connection: Sql,
  actor: Actor,
  unmask: Unmasking | undefined,
  householdId: string,
): Promise<void> {
  if (unmask === undefined) return;
  checkRecusal(actor, unmask, await declaredOf([householdId]).on<DeclaredRelative>(connection));
}
