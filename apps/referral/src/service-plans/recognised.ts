import type { IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { withMerged } from '../households/household.store.js';
import { standingRecognitions } from '../recognitions/recognition.rules.js';
import { recognitionsOf } from '../recognitions/recognition.store.js';

/** Whether a person is a recipient of social assistance: by the household, or alone, today or from a day that is decided. */
export async function isRecognised(
  tx: Tx,
  { householdId, personId }: { readonly householdId: string; readonly personId: string },
  today: IsoDate,
): Promise<boolean> {
  const recognitions = await recognitionsOf(tx, await withMerged(tx, householdId));
  return standingRecognitions(recognitions, today).some(
    (recognition) => recognition.personId === null || recognition.personId === personId,
  );
}
