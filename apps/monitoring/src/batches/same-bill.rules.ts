import type { Fen, IsoDate } from '@aid-chain/kernel';

/** What tells one bill from another: person, day, amount, and issuer and number where the sender gave them. */
export interface BillKey {
  readonly personId: string;
  readonly settledOn: IsoDate;
  readonly selfPaidFen: Fen;
  /** Keyed hashes, one per key of the ring: equal texts share at least one. */
  readonly issuer?: readonly string[];
  readonly billNo?: readonly string[];
}

export type Likeness = 'same' | 'perhaps' | 'other';

/**
 * Whether two rows are one bill: the same person, day and amount, and the same issuer or number. Another issuer or
 * number is another bill. Where neither can be compared only a person can know (`perhaps`); of no money nobody asks.
 */
export function likeness(a: BillKey, b: BillKey): Likeness {
  if (a.personId !== b.personId || a.settledOn !== b.settledOn || a.selfPaidFen !== b.selfPaidFen)
    return 'other';
  const [issuer, billNo] = [agree(a.issuer, b.issuer), agree(a.billNo, b.billNo)];
  if (issuer === false || billNo === false) return 'other';
  if (issuer === true || billNo === true) return 'same';
  return a.selfPaidFen === 0 ? 'other' : 'perhaps';
}

/** Bills that differ in person, day or amount are never the same. */
export function groupOf({ personId, settledOn, selfPaidFen }: BillKey): string {
  return `${personId}|${settledOn}|${String(selfPaidFen)}`;
}

/** Undefined where one of the two was not given. */
function agree(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a.some((hash) => b.includes(hash));
}
