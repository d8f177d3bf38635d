import { ageOn, type IsoDate } from '@aid-chain/kernel';
import type { CaseFacts, PersonFacts, Provenance } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import type { FactRef, Missing } from './determination.js';

/** What every rule of one determination works on: the members who live together that day, in a fixed order. */
export interface Case {
  readonly facts: CaseFacts;
  readonly pack: RulePack;
  readonly asOf: IsoDate;
  readonly members: readonly PersonFacts[];
}

/** Members living together on the day (D57 art. 7); order of the input is irrelevant. */
export function caseOf(facts: CaseFacts, pack: RulePack, asOf: IsoDate): Case {
  const members = facts.persons
    .filter(({ livesTogether: { from, to } }) => from <= asOf && (to === undefined || to >= asOf))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return { facts, pack, asOf, members };
}

/** Age on the day of application; undefined where the birth date is unknown. */
export function ageAtApplication(person: PersonFacts, facts: CaseFacts): number | undefined {
  return person.birthDate === undefined ? undefined : ageOn(person.birthDate, facts.appliedOn);
}

export function factRef(
  fact: string,
  personId: string | null,
  value: FactRef['value'],
  origin: Provenance,
): FactRef {
  const { source, asOf, confidence } = origin;
  return { fact, personId, value, source, asOf, confidence };
}

export function missingFact(fact: string, personId: string | null, zh: string, en: string): Missing {
  return { kind: 'fact', fact, personId, textZh: zh, textEn: en };
}
