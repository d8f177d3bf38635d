import type { Instant, IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { ordersCorrection } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';

/**
 * What was not accepted is taken up by the window, which has the application: nobody files anew, and the day of receipt stays (L-22). Only
 * the decision that the remedy is about is set aside; while none is known, this waits until it is.
 */
export function emitSetAside(
  tx: Tx,
  { remedyId, applicationId, nonAcceptanceId, kind, result, redoBy, executedOn }: Remedy,
  { time, on }: { readonly time: Instant; readonly on: IsoDate },
): void {
  if (applicationId === null || nonAcceptanceId === null) return;
  if (executedOn !== null || !ordersCorrection(result)) return;
  tx.emit({
    type: 'eligibility.non-acceptance-set-aside.v1',
    stream: `application/${applicationId}`,
    time,
    correlationId: remedyId,
    causationId: remedyId,
    data: {
      ...{ applicationId, decisionId: nonAcceptanceId, remedyId, on },
      ...{ remedyKind: kind, ...(result === null ? {} : { result }) },
      ...(redoBy === null ? {} : { redoBy }),
    },
  });
}
