import type { KnownPerson, RegisterView } from './register.js';

/** Everybody whom the register has of the people of a filing or change, in a household or in none. */
export function peopleOf({
  households,
  withoutHousehold,
}: Pick<RegisterView, 'households' | 'withoutHousehold'>): readonly KnownPerson[] {
  return [...households.flatMap(({ members }) => members), ...withoutHousehold];
}
