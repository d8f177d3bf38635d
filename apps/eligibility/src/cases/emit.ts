import type { Instant } from '@aid-chain/kernel';
import type { ReceivedAny, Tx } from '@aid-chain/messaging';
import type { Decided } from './case.state.js';

/** Publishes what was decided on the household's stream, as the answer to the event that led to it. */
export function emitDecided(tx: Tx, decided: Decided, time: Instant, cause?: ReceivedAny): void {
  const stream = `household/${decided.state.householdId}`;
  const because = cause === undefined ? {} : { correlationId: cause.correlationId, causationId: cause.id };
  for (const { type, data } of decided.events) tx.emit({ type, stream, time, data, ...because });
}
