const SECOND = 1_000;
const LONGEST = 3_600 * SECOND;

/** How long after so many attempts that failed the next one is made. */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST, 5 * SECOND * 2 ** Math.min(Math.max(attempts - 1, 0), 10));
}
