import { isSameName, type IsoDate } from '@aid-chain/kernel';
import type { KnownPerson, RegisterView } from './register.js';

/** Everybody whom the register has of the people of a filing or change, in a household or in none. */
export function peopleOf({
  households,
  withoutHousehold,
}: Pick<RegisterView, 'households' | 'withoutHousehold'>): readonly KnownPerson[] {
  return [...households.flatMap(({ members }) => members), ...withoutHousehold];
}

/** By what somebody without a certain number is compared. */
interface Named {
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly idNumber?: string | undefined;
}

/** Whether two may be one person by name and birth date; two different numbers are two persons, whatever their names. */
export function isAlike(a: Named, b: Named): boolean {
  if (a.idNumber !== undefined && b.idNumber !== undefined) return false;
  return isSameName(a.name, b.name) && a.birthDate === b.birthDate;
}

/**
 * Whether a dead person of the register is like somebody who is entered by name and birth date alone: that may be another
 * one, by the reviewer's word (adr/0018); one number is one person, dead or alive.
 */
export function isDeadNamesake(entered: Named, person: Named & { readonly died?: true }): boolean {
  const oneNumber = entered.idNumber !== undefined && entered.idNumber === person.idNumber;
  return person.died === true && !oneNumber && isRegistered(entered, person);
}

/** Whether somebody who is entered is a person of the register: by the number, or by name and birth date whatever the number. */
export function isRegistered(entered: Named, person: Named): boolean {
  const number = entered.idNumber !== undefined && entered.idNumber === person.idNumber;
  return number || (isSameName(entered.name, person.name) && entered.birthDate === person.birthDate);
}
