import { ageOn, type IsoDate } from '@aid-chain/kernel';
import type { CaseFacts, PersonFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type { MissingFact } from '../worksheet/worksheet-line.js';
import { membershipOn } from './membership.js';
import {
  propertyOfHousehold,
  type PartOfHousehold,
  type PropertyOfHousehold,
} from './property-of-household.js';
import { spendingOfHousehold } from './spending-of-household.js';

/** What every shared sum works on: the members of that day, in a fixed order. */
export interface ExaminedHousehold {
  /** What is known of the household; property and spending of whoever is no member are left out. */
  readonly facts: CaseFacts;
  readonly pack: RulePack;
  readonly asOf: IsoDate;
  /** Whoever counts, and whoever may count: more heads never make a limit easier to miss. */
  readonly members: readonly PersonFacts[];
  /** Members of whom nobody knows whether they count: while there is one, no income of the household is known. */
  readonly unsettled: readonly PersonFacts[];
  /** Whose the property on file is. */
  readonly property: PropertyOfHousehold;
}

/**
 * Members of the household on the day with their property and spending (D57 art. 7, 14); order of the input is irrelevant.
 * @param part of which household the persons are a part, where they are examined for themselves
 */
export function householdOn(
  given: CaseFacts,
  pack: RulePack,
  asOf: IsoDate,
  part?: PartOfHousehold,
): ExaminedHousehold {
  const persons = given.persons
    .map((person) => ({ person, membership: membershipOn(person, pack, asOf) }))
    .sort((a, b) => (a.person.personId < b.person.personId ? -1 : 1));
  const members = persons.filter(({ membership }) => membership !== 'not-counted');
  const unsettled = persons.filter(({ membership }) => membership === 'open');
  const personOf = ({ person }: (typeof persons)[number]): PersonFacts => person;
  const memberships = new Map(persons.map(({ person, membership }) => [person.personId, membership]));
  const property = propertyOfHousehold(given, memberships, part);
  const spent = spendingOfHousehold(given, memberships, given.persons);
  const facts = { ...given, ...spent, assets: property.assets };
  return { facts, pack, asOf, members: members.map(personOf), unsettled: unsettled.map(personOf), property };
}

/** Age on the day of application; undefined where the birth date is unknown. */
export function ageAtApplication(person: PersonFacts, facts: CaseFacts): number | undefined {
  return person.birthDate === undefined ? undefined : ageOn(person.birthDate, facts.appliedOn);
}

/** Whether somebody is a member of the household, where nobody knows it (D57 7). */
export function membershipMissing(personId: string): MissingFact {
  const text = {
    zh: '是否计入共同生活的家庭成员（离开的日期和原因）',
    en: 'whether the member belongs to the household (day and reason of leaving)',
  };
  return missingFact('membership', personId, text, ['household-change']);
}

/** The birth date of a member, where a rule goes by age and nobody knows it. */
export function birthDateMissing(personId: string): MissingFact {
  const text = { zh: '出生日期', en: 'birth date' };
  return missingFact('birthDate', personId, text, ['household-change']);
}
