import { setTimeout as pause } from 'node:timers/promises';

/** Roles belong to the whole server: two installers at once meet in its catalogue. */
const CONCURRENT = new Set(['42710', '23505', 'XX000', '40001', '40P01']);
const TRIES = 8;

/** Repeats a statement that another installer, working on another database of the same server, has disturbed. */
export async function again<T>(statement: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await statement();
    } catch (error) {
      const { code } = error as { code?: string };
      if (tried === TRIES || code === undefined || !CONCURRENT.has(code)) throw error;
      await pause(20 * tried);
    }
  }
}
