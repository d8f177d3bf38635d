import { isOf, recognitionKey } from './recognition-key.rules.js';
import type { Recognition } from './recognition.state.js';

/** The recognitions of a household, and of those merged into it, for the same benefit of the same person. */
export function ofSameKey(present: readonly Recognition[], recognition: Recognition): readonly Recognition[] {
  const key = recognitionKey(recognition);
  return present.filter((each) => isOf(key, recognitionKey(each)));
}

/** What the decision of a later case put in the place of a recognition; undefined where it was not replaced. */
function successorOf(present: readonly Recognition[], recognition: Recognition): Recognition | undefined {
  const { state } = recognition;
  if (state.is !== 'replaced') return undefined;
  return ofSameKey(present, recognition).find(
    (each) => each !== recognition && each.caseId === state.byCaseId && each.validFrom === state.on,
  );
}

/** All that came in its place, one after the other. */
export function successorsOf(
  present: readonly Recognition[],
  recognition: Recognition,
): readonly Recognition[] {
  const found: Recognition[] = [];
  for (let next = successorOf(present, recognition); next !== undefined; next = successorOf(present, next)) {
    if (found.includes(next)) break;
    found.push(next);
  }
  return found;
}

/** What a recognition took the place of on its first day: with a household that has all of it also what one person had alone. */
export function replacedBy(
  present: readonly Recognition[],
  { category, personId, caseId, validFrom }: Recognition,
): readonly Recognition[] {
  return present.filter(
    ({ state, ...each }) =>
      state.is === 'replaced' &&
      state.byCaseId === caseId &&
      state.on === validFrom &&
      each.category === category &&
      (personId === null || each.personId === personId),
  );
}
