import type { Adjustment } from '../adjustments/adjustment.state.js';
import type { Recognition } from '../recognitions/recognition.state.js';

/**
 * What the notice of an adjustment is about: the recognition that it changed, or where its own case recognised the class anew in
 * the same decision, that one.
 * @param all the recognitions of the household
 */
export function recognitionsOfAdjustment(
  {
    recognitionId,
    caseId,
    category,
    personId,
  }: Pick<Adjustment, 'recognitionId' | 'caseId' | 'category' | 'personId'>,
  all: readonly Recognition[],
): readonly Recognition[] {
  const own = all.filter((each) => each.recognitionId === recognitionId);
  const isReplaced = own.some(({ state }) => state.is === 'replaced' && state.byCaseId === caseId);
  if (!isReplaced) return own;
  return all.filter(
    (each) => each.caseId === caseId && each.category === category && each.personId === personId,
  );
}
