import { setTimeout as pause } from 'node:timers/promises';

const BETWEEN_MS = 250;

/** Whether it becomes so within that time. */
export async function until(isSo: () => Promise<boolean>, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    if (await isSo()) return true;
    if (Date.now() > end) return false;
    await pause(BETWEEN_MS);
  }
}
