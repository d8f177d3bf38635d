import { setTimeout as pause } from 'node:timers/promises';

/** How long is waited, and how long between two looks. */
export interface Waiting {
  readonly withinMs?: number;
  readonly everyMs?: number;
}

/**
 * Looks again and again until something is so.
 * @param what is waited for, for the error
 * @throws Error naming what did not come about in time; what `isSo` throws is passed on at once
 */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { withinMs = 20_000, everyMs = 20 }: Waiting = {},
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${String(withinMs)} ms`);
    await pause(everyMs);
  }
}
