import { createHash } from 'node:crypto';

const WHOLE = 10_000;
const PARTS = 2 ** 32;

/** What was drawn of the cases of a county in a month before this one. */
export interface DrawnBefore {
  readonly cases: number;
  readonly drawn: number;
}

/** Where a case lies between nothing and the whole, in basis points: by its id and the month alone, so that nobody chooses it. */
export function lotOf(caseId: string, period: string): number {
  const digest = createHash('sha256').update(`${period}/${caseId}`).digest();
  return (digest.readUInt32BE(0) / PARTS) * WHOLE;
}

/**
 * Whether the county checks a case: its lot is within the share, or the share of the month would not be reached without it.
 * Source: T43 16 (N10).
 * @param share basis points
 */
export function isDrawn(
  { caseId, period }: { readonly caseId: string; readonly period: string },
  share: number,
  { cases, drawn }: DrawnBefore,
): boolean {
  return lotOf(caseId, period) < share || drawn * WHOLE < share * (cases + 1);
}
