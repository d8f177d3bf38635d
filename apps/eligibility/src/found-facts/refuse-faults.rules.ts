import { ok, refuse, type Fault, type Result } from '@aid-chain/kernel';

/** Refuses all faults of a body in one answer: a single one by its own code, several as VALIDATION_FAILED. */
export function noFaults(faults: readonly Fault[]): Result<true> {
  const [first, ...others] = faults;
  if (first === undefined) return ok(true);
  return others.length === 0
    ? refuse(first.code, first.params ?? {}, [first])
    : refuse('VALIDATION_FAILED', { count: faults.length }, [...faults]);
}
