import type { Fen, IsoDate } from '@aid-chain/kernel';

/** What distinguishes one bill from another: person, day, amount, and issuer and number where the sender gave them. */
export interface BillKey {
  readonly personId: string;
  readonly settledOn: IsoDate;
  readonly selfPaidFen: Fen;
  /** Keyed hashes, one per key of the ring: equal texts share at least one. */
  readonly issuer?: readonly string[];
  readonly billNo?: readonly string[];
}

const NOT_GIVEN = '-';
const ANY = '*';

/** Bills that differ in person, day or amount look different, whatever their issuer and number. */
export function groupOf({ personId, settledOn, selfPaidFen }: BillKey): string {
  return `${personId}|${settledOn}|${String(selfPaidFen)}`;
}

/** Under which keys a bill is found; with them a batch is compared without looking at each pair of bills. */
export function entryKeys(bill: BillKey): string[] {
  const { issuer = [NOT_GIVEN], billNo = [NOT_GIVEN] } = bill;
  return keys(bill, [...issuer, ANY], [...billNo, ANY]);
}

/** The keys of bills that are the same: same issuer or number, and neither of the two another one. */
export function sameKeys(bill: BillKey): string[] {
  const { issuer, billNo } = bill;
  if (issuer === undefined) return billNo === undefined ? [] : keys(bill, [ANY], billNo);
  if (billNo === undefined) return keys(bill, issuer, [ANY]);
  return [...keys(bill, issuer, [...billNo, NOT_GIVEN]), ...keys(bill, [NOT_GIVEN], billNo)];
}

/**
 * The keys of bills that only a person can distinguish from this one, also those of one number under two names of an issuer;
 * of no money nobody asks.
 */
export function perhapsKeys(bill: BillKey): string[] {
  const { issuer, billNo, selfPaidFen } = bill;
  if (selfPaidFen === 0) return [];
  const unnamed = keys(
    bill,
    [issuer === undefined ? ANY : NOT_GIVEN],
    [billNo === undefined ? ANY : NOT_GIVEN],
  );
  return [...unnamed, ...(billNo === undefined ? [] : keys(bill, [ANY], billNo))];
}

/** An issuer gives a number once: rows of one person that share both are one bill, whatever day and amount they state. */
export function numberKeys({ personId, issuer = [], billNo = [] }: BillKey): string[] {
  return issuer.flatMap((one) => billNo.map((no) => `${personId}|${one}|${no}`));
}

function keys(bill: BillKey, issuers: readonly string[], billNos: readonly string[]): string[] {
  const group = groupOf(bill);
  return issuers.flatMap((issuer) => billNos.map((billNo) => `${group}|${issuer}|${billNo}`));
}
