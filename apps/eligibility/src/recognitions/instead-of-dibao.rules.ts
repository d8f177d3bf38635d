import type { Category } from '@aid-chain/vocabulary';
import type { Recognition } from './recognition.state.js';

/** What a household is recognised as instead of dibao: neither stands beside it (D57 8; 社会救助法 21, 22). */
const INSTEAD: readonly Category[] = ['margin', 'rigid-expenditure'];

/**
 * The dibao of a household in whose place something begins while nobody has proposed its end, or that ends only later. Dibao of one person alone
 * goes with a margin household.
 * @param anew what begins with the decision
 * @param ending recognitions of which the case itself proposed the end
 */
export function dibaoBeside(
  present: readonly Recognition[],
  anew: readonly Recognition[],
  ending: ReadonlySet<string>,
): Recognition | undefined {
  const begun = anew.find(isInstead);
  if (begun === undefined || anew.some(isDibaoOfHousehold)) return undefined;
  return present.find(
    (each) =>
      isDibaoOfHousehold(each) &&
      ((each.state.is === 'running' && !ending.has(each.recognitionId)) ||
        (each.state.is === 'ended' && each.state.on > begun.validFrom)),
  );
}

/** Whether it runs, and is what a household is recognised as instead of dibao. */
export function isInsteadOfDibao(recognition: Recognition): boolean {
  return recognition.state.is === 'running' && isInstead(recognition);
}

function isInstead({ category, personId }: Recognition): boolean {
  return INSTEAD.includes(category) && personId === null;
}

/** Whether something is the dibao of a household, and not of one person. */
export function isDibaoOfHousehold({
  category,
  personId,
}: Pick<Recognition, 'category' | 'personId'>): boolean {
  return category === 'dibao' && personId === null;
}
