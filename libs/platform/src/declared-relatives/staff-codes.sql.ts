import { sql, type SqlText } from '@aid-chain/messaging';

/**
 * The officials whom a household declared as relatives, or of whom it was learned later, as a lateral item with `staff_code`. It is read
 * household by household: no statistics know how few a family has, and a join would read the declarations of the whole county.
 * @param householdId a column to its left
 */
export const staffCodesOfHousehold = (householdId: SqlText): SqlText => sql`lateral (
    select unnest(d.staff_codes) as staff_code from declared_relatives d where d.household_id = ${householdId}
    union all
    select r.staff_code from registered_relative r where r.household_id = ${householdId}
    offset 0)`;

/** The same of a person, who takes a declaration along into another household. @param personId a column to its left */
export const staffCodesOfPerson = (personId: SqlText): SqlText => sql`lateral (
    select unnest(p.staff_codes) as staff_code from declared_person_relatives p where p.person_id = ${personId}
    union all
    select r.staff_code from registered_relative r where r.person_id = ${personId}
    offset 0)`;
