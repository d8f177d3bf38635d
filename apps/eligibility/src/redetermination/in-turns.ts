import { setImmediate } from 'node:timers/promises';

/** What was done of many, and what failed, with why: as codes, without what an error may hold of people. */
export interface Tried<T, R> {
  readonly done: readonly R[];
  readonly failed: readonly T[];
  /** How often each error came. */
  readonly errors: Readonly<Record<string, number>>;
}

/** So many one after the other, then requests have their turn, and whoever waits for a sign of life gets one. */
const IN_A_ROW = 20;

/**
 * Works through many with a turn for others in between; what fails keeps no other one from it.
 * @param beat is called in every turn. @throws what it throws
 */
export async function inTurns<T, R>(
  all: readonly T[],
  work: (one: T) => R,
  beat: () => Promise<void>,
): Promise<Tried<T, R>> {
  const done: R[] = [];
  const failed: T[] = [];
  const errors: Record<string, number> = {};
  for (const [index, one] of all.entries()) {
    if (index % IN_A_ROW === IN_A_ROW - 1) {
      await setImmediate();
      await beat();
    }
    try {
      done.push(work(one));
    } catch (error) {
      failed.push(one);
      const name = nameOfError(error);
      errors[name] = (errors[name] ?? 0) + 1;
    }
  }
  return { done, failed, errors };
}

/** The errors of two pages as one. */
export function errorsOf(
  ...counted: readonly Readonly<Record<string, number>>[]
): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const [name, count] of counted.flatMap((each) => Object.entries(each)))
    all[name] = (all[name] ?? 0) + count;
  return all;
}

function nameOfError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
