import type { IsoDate } from '@aid-chain/kernel';
import type { RecognitionKey } from '../cases/without-household.state.js';
import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';

/** Of what was replaced while the household was merged by mistake, each category has a day of its own. */
export function replacedFrom(
  recognitions: readonly Recognition[],
  caseId: string,
  key: RecognitionKey,
): IsoDate | undefined {
  const state = recognitions.find((each) => isFrom(each, caseId, key))?.state;
  return state?.is === 'replaced' ? state.on : undefined;
}

/** The last day that the case granted: the other services wrote the day of the end over it. */
export function limitOf(
  recognitions: readonly Recognition[],
  caseId: string,
  key: RecognitionKey,
): { readonly validTo?: IsoDate } {
  const granted = recognitions.find((each) => isFrom(each, caseId, key));
  return granted?.validTo === undefined ? {} : { validTo: granted.validTo };
}

function isFrom(recognition: Recognition, caseId: string, key: RecognitionKey): boolean {
  return recognition.caseId === caseId && isOf(key, recognitionKey(recognition));
}
