import type { Bilingual } from '@aid-chain/vocabulary';
import { COURSE_MEANINGS } from './course-meanings.js';
import { HOUSEHOLD_MEANINGS } from './household-meanings.js';
import { WORK_MEANINGS } from './work-meanings.js';

const MEANINGS: ReadonlyMap<string, Bilingual> = new Map([
  ...Object.entries(HOUSEHOLD_MEANINGS),
  ...Object.entries(WORK_MEANINGS),
  ...Object.entries(COURSE_MEANINGS),
]);

/**
 * The key under which the meaning of a field stands. A name means the same everywhere; where it does not, the key says
 * of what: the longest of `<type>.<path>`, the end of the path (`period.from`) and the name alone that has a meaning.
 * @param path names from the payload down to the field
 */
function meaningKey(type: string, path: readonly string[]): string | undefined {
  const tails = path.map((_, from) => path.slice(from).join('.'));
  return [`${type}.${path.join('.')}`, ...tails].find((key) => MEANINGS.has(key));
}

/** @returns what a field means, undefined where nobody has written it down */
export function meaningOf(type: string, path: readonly string[]): Bilingual | undefined {
  const key = meaningKey(type, path);
  return key === undefined ? undefined : MEANINGS.get(key);
}
