import type { Instant } from '@aid-chain/kernel';
import type { ReceivedAny, Tx } from '@aid-chain/messaging';
import type { Decided } from './case.state.js';

/** Publishes what was decided, each event on the stream of the household it is about, as the answer to the event that led to it. */
export function emitDecided(
  tx: Tx,
  decided: Pick<Decided, 'events'>,
  time: Instant,
  cause?: ReceivedAny,
): void {
  const because = cause === undefined ? {} : { correlationId: cause.correlationId, causationId: cause.id };
  for (const { type, data } of decided.events)
    tx.emit({ type, stream: `household/${data.subject.householdId}`, time, data, ...because });
}
