import { randomFillSync } from 'node:crypto';

/** Asking the system once for many costs hardly more than once for few. */
const POOL_BYTES = 4_096;

let pool = Buffer.alloc(0);
let used = 0;

/**
 * Random bytes of the system, for ids and initialisation vectors.
 * @param count up to 4,096
 * @returns bytes that nobody was given before and that nobody will be given again: a new pool is another piece of memory,
 * so that what was handed out keeps its value
 */
export function randomSlice(count: number): Buffer {
  if (count > POOL_BYTES) throw new RangeError(`at most ${String(POOL_BYTES)} random bytes at once`);
  if (used + count > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
