import { dateOf, type Instant } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { emitDecided } from '../cases/emit.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { endedRounds, lockRounds } from './answer-store.js';

/**
 * Publishes of each case of which the last open request has ended that its requests have, once and without what they answered:
 * the aid chain shows asked and answered, never the data.
 * @param requestIds those that were open until now: what changes after its end ends no round
 */
export async function publishEndedRounds(tx: Tx, requestIds: readonly string[], now: Instant): Promise<void> {
  if (requestIds.length === 0) return;
  await lockRounds(tx, requestIds);
  for (const { caseId, householdId, unanswered } of await endedRounds(tx, requestIds)) {
    const outcome = unanswered === 0 ? 'all-answered' : 'partly-answered';
    const ended = stepRecorded({ caseId, householdId }, 'verification-answered', dateOf(now), outcome);
    emitDecided(tx, { events: [ended] }, now);
  }
}
