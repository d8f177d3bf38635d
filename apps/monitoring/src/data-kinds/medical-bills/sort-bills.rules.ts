import type { RejectedRow } from '../check-rows.rules.js';
import { KnownBills, type Doubt, type StoredBill } from './known-bills.rules.js';
import type { BillKey } from './same-bill.rules.js';

/** A bill of a batch; a doubtful one names the stored or earlier row that it looks like or contradicts. */
export interface IncomingBill extends BillKey {
  readonly rowNo: number;
  readonly rowRef: string;
}

export type SortedBill<B> = B & { readonly doubt?: Doubt };

export interface SortedBills<B> {
  readonly fresh: readonly SortedBill<B>[];
  /** Rows whose reference, person and day are known and whose amount is another. */
  readonly corrected: readonly SortedBill<B>[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Decides what each row of a batch is beside what is stored and the rows before it: a new bill, one that looks like
 * another or contradicts it and counts only by a person's answer, a correction of the amount, or nothing new (given
 * back with ROW_ALREADY_RECEIVED, BILL_ALREADY_RECEIVED or ROW_REF_REUSED).
 * @param stored what has a reference of the batch, or person, day and amount of one of its rows, or person and number
 */
export function sortBills<B extends IncomingBill>(
  bills: readonly B[],
  stored: readonly StoredBill[],
): SortedBills<B> {
  const byRef = new Map(stored.map((bill) => [bill.rowRef, bill]));
  const replaced = new Set(
    bills.filter((bill) => corrects(bill, byRef.get(bill.rowRef))).map(({ rowRef }) => rowRef),
  );
  const known = new KnownBills(stored.filter(({ rowRef }) => !replaced.has(rowRef)));
  const sorted = {
    fresh: [] as SortedBill<B>[],
    corrected: [] as SortedBill<B>[],
    rejected: [] as RejectedRow[],
  };
  for (const bill of bills) {
    const old = byRef.get(bill.rowRef);
    const code = old === undefined ? againCode(bill, known) : refCode(bill, old);
    if (code !== undefined) {
      sorted.rejected.push({ row: bill.rowNo, code, path: '/rowRef' });
      continue;
    }
    const whole = old === undefined ? bill : withKeysOf(old, bill);
    const doubt = old === undefined ? known.doubtOfNew(whole) : known.doubtOfCorrected(whole);
    (old === undefined ? sorted.fresh : sorted.corrected).push(
      doubt === undefined ? whole : { ...whole, doubt },
    );
    known.add({ ...whole, counts: doubt === undefined });
  }
  return sorted;
}

/** A correction that leaves out issuer or number keeps those of its row. */
function withKeysOf<B extends IncomingBill>({ issuer, billNo }: StoredBill, bill: B): B {
  return {
    ...bill,
    ...(bill.issuer === undefined && issuer !== undefined ? { issuer } : {}),
    ...(bill.billNo === undefined && billNo !== undefined ? { billNo } : {}),
  };
}

function againCode(bill: BillKey, known: KnownBills): RejectedRow['code'] | undefined {
  return known.knows(bill) ? 'BILL_ALREADY_RECEIVED' : undefined;
}

function corrects(bill: IncomingBill, old: StoredBill | undefined): boolean {
  return old !== undefined && refCode(bill, old) === undefined;
}

function refCode(bill: BillKey, old: StoredBill): RejectedRow['code'] | undefined {
  if (bill.personId !== old.personId || bill.settledOn !== old.settledOn) return 'ROW_REF_REUSED';
  return bill.selfPaidFen === old.selfPaidFen ? 'ROW_ALREADY_RECEIVED' : undefined;
}
