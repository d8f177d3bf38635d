import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 50;

/**
 * Looks again and again until it is so.
 * @throws Error naming what did not come about in time
 */
export async function until(
  what: string,
  withinMs: number,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${String(withinMs)} ms`);
    await pause(LOOK_MS);
  }
}
