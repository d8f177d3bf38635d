import { addMonths, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';

/**
 * The law names the grounds and no term (PIPL 18, 35). Nobody keeps an entry back for longer without deciding anew: otherwise a
 * slip of a digit would close the right of PIPL 45 for decades. Who still has a ground then records it with its decision.
 */
export const MAX_WITHHOLDING_MONTHS = 24;

/** Refuses WITHHOLDING_DAY_PAST: a ground that has passed keeps nothing back; WITHHOLDING_TOO_LONG beyond the term. */
export function lastsUntil(until: IsoDate, today: IsoDate): Result<IsoDate> {
  if (until <= today) return refuse('WITHHOLDING_DAY_PAST', { today });
  const lastDay = addMonths(today, MAX_WITHHOLDING_MONTHS);
  return until <= lastDay
    ? ok(until)
    : refuse('WITHHOLDING_TOO_LONG', { lastDay, months: MAX_WITHHOLDING_MONTHS });
}

/** A withholding that runs. */
export interface RunningWithholding {
  readonly withholdingId: string;
  readonly purposes: readonly string[];
  readonly decision: string;
  readonly until: IsoDate;
}

/** What is to be kept back. */
type Asked = Pick<RunningWithholding, 'purposes' | 'decision'>;

/**
 * One decision is recorded once for a purpose; by another decision the same may be kept back for longer.
 * Refuses WITHHOLDING_RUNS with the one that runs.
 * @returns the others that keep looks for one of these purposes back
 */
export function recordedBeside(
  { purposes, decision }: Asked,
  running: readonly RunningWithholding[],
): Result<readonly RunningWithholding[]> {
  const beside = running.filter((one) => one.purposes.some((purpose) => purposes.includes(purpose)));
  const same = beside.find((one) => one.decision === decision);
  if (same === undefined) return ok(beside);
  const { withholdingId, until } = same;
  return refuse('WITHHOLDING_RUNS', { decision, withholdingId, until });
}
