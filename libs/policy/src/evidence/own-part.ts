import type { ExpenditureFact } from '../facts/facts.js';

/** What was paid and did not come back. */
export function ownPart({ grossFen, reimbursedFen }: ExpenditureFact): number {
  return grossFen - reimbursedFen;
}
