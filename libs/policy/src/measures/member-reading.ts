import type { Bilingual, FactStep } from '@aid-chain/vocabulary';
import type { Fact, PersonFacts } from '../facts/facts.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type { CodesReading, Subject } from './measure-fact.js';

/** What would have to be known of a member. */
export const lacking = (
  { personId }: PersonFacts,
  fact: string,
  text: Bilingual,
  steps: readonly FactStep[] = ['survey'],
) => [missingFact(fact, personId, text, steps)];

/** Whether people looked at the circumstances of a member: what was not put forward then is not there. */
export function wasSurveyed({ illness, labour, employment }: PersonFacts): boolean {
  return [illness, labour, employment].some(
    (fact) => fact.state === 'known' && (fact.confidence === 'surveyed' || fact.confidence === 'verified'),
  );
}

/** The member whose fact is read. */
export function memberOf({ person: found }: Subject): PersonFacts {
  if (found === null) throw new TypeError('the loader lets a fact of a person stand for members only');
  return found;
}

/** A code that a survey states of everybody. */
export function stated<V extends string>(
  found: PersonFacts,
  fact: Fact<V>,
  name: string,
  text: Bilingual,
  all: readonly string[],
): CodesReading {
  return fact.state === 'known'
    ? { has: [fact.value], mayHave: [] }
    : { has: [], mayHave: [{ codes: all, missing: lacking(found, name, text) }] };
}

/** Schooling and disability are put forward: open while nobody surveyed the member, and no afterwards. */
export function putForward(
  found: PersonFacts,
  name: string,
  text: Bilingual,
  all: readonly string[],
): CodesReading {
  if (wasSurveyed(found)) return { has: [], mayHave: [] };
  return { has: [], mayHave: [{ codes: all, missing: lacking(found, name, text) }] };
}
