import { until, type Waiting } from '@aid-chain/kernel';
import type { MessagingStatus } from './messaging-status.js';

/**
 * Waits until every service is settled twice in a row with the same count of work done: one may have handed work to
 * another between two answers.
 * @param ask how the events of every service flow now
 * @throws Error with the last answers when they still flow after the time given
 */
export async function untilSettled(
  ask: () => Promise<readonly MessagingStatus[]>,
  waiting: Waiting = {},
): Promise<void> {
  let before = -1;
  let all: readonly MessagingStatus[] = [];
  const isSettled = async (): Promise<boolean> => {
    all = await ask();
    const activity = all.reduce((sum, status) => sum + status.activity, 0);
    const settled = all.every((status) => status.settled);
    const same = activity === before;
    before = settled ? activity : -1;
    return settled && same;
  };
  await until('no events on their way', isSettled, waiting).catch((cause: unknown) => {
    throw new Error(`${cause instanceof Error ? cause.message : ''}: ${JSON.stringify(all)}`, { cause });
  });
}
