import type { IsoDate } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.state.js';

/** Of what was replaced while the household was merged by mistake, each category has a day of its own. */
export function replacedFrom(
  recognitions: readonly Recognition[],
  caseId: string,
  category: Category,
): IsoDate | undefined {
  const state = recognitions.find((each) => each.caseId === caseId && each.category === category)?.state;
  return state?.is === 'replaced' ? state.on : undefined;
}

/** The last day that the case granted: the other services wrote the day of the end over it. */
export function limitOf(
  recognitions: readonly Recognition[],
  caseId: string,
  category: Category,
): { readonly validTo?: IsoDate } {
  const granted = recognitions.find((each) => each.caseId === caseId && each.category === category);
  return granted?.validTo === undefined ? {} : { validTo: granted.validTo };
}
