import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { BlindIndexValue } from '@aid-chain/platform';
import type { ApplicationState, Relation } from '@aid-chain/vocabulary';
import type { SealedPersonRow } from '../register/register-row.js';

const VALUE = { kid: 'text', value: 'text' } as const;

/** Persons of an ID number. */
export const ofNumber = (values: readonly BlindIndexValue[]): SqlText => sql`
  select i.person_id from ${rows('k', VALUE, values)}
  cross join lateral (select person_id from person_index where kid = k.kid and value = k.value) i`;

/** Persons of a name, or of a name and date of birth, by whichever the blind values were made of. */
export const ofName = (values: readonly BlindIndexValue[]): SqlText => sql`
  select n.person_id from ${rows('k', VALUE, values)}
  cross join lateral (select person_id from person_name_index where kid = k.kid and value = k.value) n`;

/** The members of a household. */
export const ofHousehold = (householdId: string): SqlText => sql`
  select person_id from membership where household_id = ${householdId}::uuid and left_on is null`;

/** Somebody found, with the present household, or the last one of who is in none. */
export type FoundRow = SealedPersonRow & {
  readonly household_id: string;
  readonly relation: Relation;
  readonly is_member: boolean;
  readonly region_code: string;
};

/**
 * Some of the persons found whose household is of a place. The households are looked up person by person, so that a name
 * that thousands have costs no more than its bearers.
 * @param place condition on `h.region_code`
 */
export const foundIn = (persons: SqlText, place: SqlText, limit: number): SqlText => sql`
  with found as materialized (
    select f.person_id, m.household_id, m.relation, m.is_member, h.region_code
    from (select distinct s.person_id from (${persons}) s) f
    cross join lateral (
      select l.household_id, l.relation, l.is_member from (
        (select household_id, relation, true as is_member from membership
          where person_id = f.person_id and left_on is null)
        union all
        (select household_id, relation, false from membership
          where person_id = f.person_id and left_on is not null order by entry_no desc limit 1)
      ) l order by l.is_member desc limit 1
    ) m
    join household h on h.id = m.household_id
    where ${place}
    order by f.person_id limit ${limit}
  )
  select p.id as person_id, p.name, p.id_number, p.no_id_reason_code, p.birth_date, p.sex, p.register_region_code, p.phone,
    f.household_id, f.relation, f.is_member, f.region_code
  from found f join person p on p.id = f.person_id order by p.id`;

/** The application for which somebody looks. */
export interface GroundRow {
  readonly household_id: string | null;
  readonly state: ApplicationState;
}

/** An application by its own number or that of its case, where it is of a place. @param place condition on `a.region_code` */
export const groundOf = (caseId: string, place: SqlText): SqlText => sql`
  select a.household_id, a.state from application a
  where (a.id = ${caseId}::uuid or a.case_id = ${caseId}::uuid) and ${place} limit 1`;
