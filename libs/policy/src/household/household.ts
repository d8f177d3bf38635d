import { ageOn, type IsoDate } from '@aid-chain/kernel';
import type { CaseFacts, PersonFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { membershipOn } from './membership.js';

/** What every shared sum works on: the members of that day, in a fixed order. */
export interface ExaminedHousehold {
  readonly facts: CaseFacts;
  readonly pack: RulePack;
  readonly asOf: IsoDate;
  /** Whoever counts, and whoever may count: more heads never make a limit easier to miss. */
  readonly members: readonly PersonFacts[];
  /** Members of whom nobody knows whether they count: while there is one, no income of the household is known. */
  readonly unsettled: readonly PersonFacts[];
}

/** Members of the household on the day (D57 art. 7); order of the input is irrelevant. */
export function householdOn(facts: CaseFacts, pack: RulePack, asOf: IsoDate): ExaminedHousehold {
  const persons = facts.persons
    .map((person) => ({ person, membership: membershipOn(person, pack, asOf) }))
    .sort((a, b) => (a.person.personId < b.person.personId ? -1 : 1));
  const members = persons.filter(({ membership }) => membership !== 'not-counted');
  const unsettled = persons.filter(({ membership }) => membership === 'open');
  const personOf = ({ person }: (typeof persons)[number]): PersonFacts => person;
  return { facts, pack, asOf, members: members.map(personOf), unsettled: unsettled.map(personOf) };
}

/** Age on the day of application; undefined where the birth date is unknown. */
export function ageAtApplication(person: PersonFacts, facts: CaseFacts): number | undefined {
  return person.birthDate === undefined ? undefined : ageOn(person.birthDate, facts.appliedOn);
}
