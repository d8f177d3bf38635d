import { HOUSEHOLD_FACTS } from './household-facts.js';
import type { MeasureFact } from './measure-fact.js';
import { PERSON_FACTS } from './person-facts.js';

/** Every fact by which a place may say for whom a measure is; a file that names any other is refused. */
export const MEASURE_FACTS: Readonly<Record<string, MeasureFact>> = { ...HOUSEHOLD_FACTS, ...PERSON_FACTS };

/** The fact of a name; undefined where there is none. */
export function measureFact(name: string): MeasureFact | undefined {
  return Object.hasOwn(MEASURE_FACTS, name) ? MEASURE_FACTS[name] : undefined;
}
