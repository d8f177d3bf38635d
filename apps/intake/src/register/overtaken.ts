import { RefusalError } from '@aid-chain/kernel';

/** Tries without a lock, then with: 8 writers on one household showed that half give up after 3. */
const HOT_TRIES = 3;
const LOCKING_TRIES = 3;
const UNIQUE_VIOLATION = '23505';

/** The household changed between reading and writing: read again and decide again. */
export class StaleRegister extends Error {
  constructor() {
    super('the household changed since it was read');
    this.name = 'StaleRegister';
  }
}

/**
 * Runs a command on the register again where others were faster, first without a lock and then with.
 * @throws RefusalError SERVICE_BUSY when the others never left a gap
 */
export async function untilNotOvertaken<R>(attempt: (locking: boolean) => Promise<R>): Promise<R> {
  for (let tried = 1; tried <= HOT_TRIES + LOCKING_TRIES; tried++) {
    try {
      return await attempt(tried > HOT_TRIES);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
  throw new RefusalError({ code: 'SERVICE_BUSY', params: {} });
}

function isOvertaken(error: unknown): boolean {
  if (error instanceof StaleRegister) return true;
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
