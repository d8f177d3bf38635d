import type { Recognised } from '../cases/case.state.js';

type Whose = Pick<Recognised, 'category' | 'personId'>;

/**
 * What of the benefits that run a decision did not recognise anew: of a tekun person only the recognition of this person
 * takes the place, not that of the spouse. Of one who had it alone that of the whole household does, too (S1-09, S2-19).
 */
export function notRecognisedAnew(
  running: readonly Recognised[],
  recognised: readonly Whose[],
): readonly Recognised[] {
  const takesPlace = (anew: Whose, { category, personId }: Whose): boolean =>
    anew.category === category && (anew.personId === undefined || anew.personId === personId);
  return running.filter((benefit) => !recognised.some((anew) => takesPlace(anew, benefit)));
}
