import type { CommandTx } from '@aid-chain/platform';
import type { HelperVisit } from './visit.store.js';

/** Emits on the household's stream that its helper visited it in a month, or why the entry was corrected; never the income found. */
export function emitVisit(
  tx: CommandTx,
  householdId: string,
  {
    month,
    on,
    measuresInPlace,
    correctionReason,
    entryId,
  }: Pick<HelperVisit, 'month' | 'on' | 'measuresInPlace' | 'correctionReason' | 'entryId'>,
): void {
  tx.emit({
    type: 'referral.helper-visit-recorded.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    correlationId: entryId,
    causationId: entryId,
    data: {
      ...{ subject: { householdId }, month, on, measuresInPlace },
      ...(correctionReason === null ? {} : { reasonCode: correctionReason }),
    },
  });
}
