const WHOLE = 10_000;
const PARTS = 2 ** 32;

/** What was drawn of the cases of a county in a month before this one. */
export interface DrawnBefore {
  readonly cases: number;
  readonly drawn: number;
}

/** Digits of a keyed hash that nobody in an office can compute. */
export type LotHash = (value: string) => string;

/** Where a case lies between nothing and the whole, in basis points: by its id and the month of its acceptance, so that nobody chooses or foresees it. */
export function lotOf(caseId: string, period: string, hash: LotHash): number {
  return (Number.parseInt(hash(`${period}/${caseId}`).slice(0, 8), 16) / PARTS) * WHOLE;
}

/**
 * Whether the county checks a case: its lot is within the share, or the share of the month would not be reached without it.
 * Source: T43 16 (N10).
 * @param lot of `lotOf`
 * @param share basis points
 */
export function isDrawn(lot: number, share: number, { cases, drawn }: DrawnBefore): boolean {
  return lot < share || drawn * WHOLE < share * (cases + 1);
}
