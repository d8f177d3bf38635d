import { setTimeout as pause } from 'node:timers/promises';
import type { MessagingStatus } from '@aid-chain/messaging';

const LOOK_MS = 100;

/**
 * Waits until every service says twice in a row that it has nothing to do, and that it did nothing in between: one may
 * have handed work to another between two answers.
 * @throws Error with what still moves
 */
export async function quiet(ask: () => Promise<MessagingStatus[]>, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  let before = -1;
  let last = 'nobody answered';
  while (Date.now() < end) {
    const all = await ask().catch((error: unknown) => {
      last = String(error);
      return undefined;
    });
    if (all !== undefined) {
      last = all.map(summaryOf).join('; ');
      const activity = all.reduce((sum, status) => sum + status.activity, 0);
      if (all.every(({ settled }) => settled) && activity === before) return;
      before = activity;
    }
    await pause(LOOK_MS);
  }
  throw new Error(`events still move after ${String(withinMs)} ms: ${last}`);
}

function summaryOf({ settled, relay, consumers, transport }: MessagingStatus): string {
  const landed = consumers.map(({ consumer, landed, waiting, parked }) =>
    [consumer, landed, waiting, parked].join('/'),
  );
  const lags = transport?.readers.map(({ state, problem, lag }) => [state, problem, lag].join('/')) ?? [];
  return JSON.stringify({ settled, unpublished: relay.unpublished, landed, lags });
}
