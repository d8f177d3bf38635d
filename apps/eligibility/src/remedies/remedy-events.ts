import type { Payload } from '@aid-chain/contracts';
import type { Instant, IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { isOnChain } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';

type Updated = Payload<'eligibility.remedy-updated.v1'>;

/**
 * Publishes a step of a remedy on the stream of the family that it is about: what it is and where it stands, never who filed it, against
 * whom, or what was written. A complaint or tip-off is published once it was found to be true, one that is about no case not at all.
 */
export function emitRemedy(
  tx: Tx,
  remedy: Remedy,
  {
    time,
    on,
    ...more
  }: Pick<Updated, 'order' | 'result' | 'redoBy' | 'correctionCaseId'> & {
    readonly time: Instant;
    readonly on: IsoDate;
  },
): void {
  const { remedyId, kind, about, state, householdId, caseId, track, dueOn, result } = remedy;
  if (householdId === null || caseId === null || track === null) return;
  if (!isOnChain(remedy)) return;
  const due = dueOn === null || result !== null ? {} : { dueOn };
  const came = result === null ? {} : { result };
  tx.emit({
    type: 'eligibility.remedy-updated.v1',
    stream: `household/${householdId}`,
    time,
    correlationId: remedyId,
    causationId: remedyId,
    data: {
      subject: { householdId },
      remedyId,
      kind,
      about,
      state,
      on,
      caseId,
      track,
      ...due,
      ...came,
      ...more,
    },
  });
}
