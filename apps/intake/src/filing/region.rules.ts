import type { Fault, Result } from '@aid-chain/kernel';

/** A family lives in a township or village; a county or city is no place to send a surveyor to. */
function isTownshipOrVillage(code: string): boolean {
  return !code.endsWith('000000');
}

/**
 * Faults of the place where a family lives.
 * @param present the code under which the place is kept today, or why the code that was sent is not taken
 * @param path JSON pointer of the code
 */
export function regionFaults(present: Result<string>, path: string): Fault[] {
  if (!present.ok) {
    const { code, params } = present.refusal;
    return [Object.keys(params).length === 0 ? { code, path } : { code, path, params }];
  }
  return isTownshipOrVillage(present.value) ? [] : [{ code: 'REGION_TOO_LARGE', path }];
}
