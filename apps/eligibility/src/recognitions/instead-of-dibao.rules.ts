import { maxDate, type IsoDate } from '@aid-chain/kernel';
import type { Category, RecognitionEndReason } from '@aid-chain/vocabulary';
import type { Recognition } from './recognition.state.js';

/** What a household is recognised as instead of dibao: neither stands beside it (D57 8; 社会救助法 21, 22). */
const INSTEAD: readonly Category[] = ['margin', 'rigid-expenditure'];

/**
 * The dibao of a household in whose place something begins while it runs and nobody has proposed its end. Dibao of one person alone goes
 * with a margin household.
 * @param anew what begins with the decision
 * @param ending recognitions of which the case itself proposed the end
 */
export function dibaoBeside(
  present: readonly Recognition[],
  anew: readonly Recognition[],
  ending: ReadonlySet<string>,
): Recognition | undefined {
  if (!anew.some(isInstead) || anew.some(isDibaoOfHousehold)) return undefined;
  return present.find(
    (each) => isDibaoOfHousehold(each) && each.state.is === 'running' && !ending.has(each.recognitionId),
  );
}

/**
 * From when on a household may be recognised as something: what it has instead of dibao begins with the end of dibao, also where that was
 * decided for a later month.
 * @param validFrom the first day of what a decision recognises
 */
export function beginsOn(category: Category, present: readonly Recognition[], validFrom: IsoDate): IsoDate {
  if (!INSTEAD.includes(category)) return validFrom;
  const ends = present
    .filter(isDibaoOfHousehold)
    .flatMap(({ state }) => (state.is === 'ended' ? [state.on] : []));
  return ends.reduce<IsoDate>((last, on) => maxDate(last, on), validFrom);
}

/** Whether it runs, and is what a household, or one person of it, is recognised as instead of the dibao of the household. */
export function isInsteadOfDibao(recognition: Recognition): boolean {
  return recognition.state.is === 'running' && isInPlaceOfDibao(recognition);
}

/** Whether it is nothing that stands beside the dibao of the household: what that has instead, or the dibao of one person alone. */
export function isInPlaceOfDibao(of: Pick<Recognition, 'category' | 'personId'>): boolean {
  return isInstead(of) || isDibaoOfPerson(of);
}

/** Whether something is what a household, and not one person, is recognised as instead of dibao. */
function isInstead({ category, personId }: Pick<Recognition, 'category' | 'personId'>): boolean {
  return INSTEAD.includes(category) && personId === null;
}

/** Whether something is the dibao of a household, and not of one person. */
export function isDibaoOfHousehold({
  category,
  personId,
}: Pick<Recognition, 'category' | 'personId'>): boolean {
  return category === 'dibao' && personId === null;
}

/** Whether something is the dibao that one person of a household has alone, beside what the household has instead of it (单人户, S1-09). */
function isDibaoOfPerson({ category, personId }: Pick<Recognition, 'category' | 'personId'>): boolean {
  return category === 'dibao' && personId !== null;
}

/** Why what was given instead of dibao has ended while the end of dibao is not carried out. */
export const DIBAO_GOES_ON: RecognitionEndReason = 'dibao-goes-on';

/** Whether something has ended only because the dibao in whose place it was given goes on. */
export function waitsForDibao({ state }: Pick<Recognition, 'state'>): boolean {
  return state.is === 'ended' && state.reasonCode === DIBAO_GOES_ON;
}
