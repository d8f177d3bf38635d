import { ageOn, type IsoDate } from '@aid-chain/kernel';
import type { CaseFacts, PersonFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';

/** What every shared sum works on: the members who live together that day, in a fixed order. */
export interface ExaminedHousehold {
  readonly facts: CaseFacts;
  readonly pack: RulePack;
  readonly asOf: IsoDate;
  readonly members: readonly PersonFacts[];
}

/** Members living together on the day (D57 art. 7); order of the input is irrelevant. */
export function householdOn(facts: CaseFacts, pack: RulePack, asOf: IsoDate): ExaminedHousehold {
  const members = facts.persons
    .filter(({ livesTogether: { from, to } }) => from <= asOf && (to === undefined || to >= asOf))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return { facts, pack, asOf, members };
}

/** Age on the day of application; undefined where the birth date is unknown. */
export function ageAtApplication(person: PersonFacts, facts: CaseFacts): number | undefined {
  return person.birthDate === undefined ? undefined : ageOn(person.birthDate, facts.appliedOn);
}
