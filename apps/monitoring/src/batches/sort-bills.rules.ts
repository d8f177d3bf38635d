import { KnownBills, type StoredBill } from './known-bills.rules.js';
import type { RejectedRow } from './medical-bill-row.rules.js';
import type { BillKey } from './same-bill.rules.js';

/** A bill of a batch; a doubtful one names the stored or earlier row that it looks like. */
export interface IncomingBill extends BillKey {
  readonly rowNo: number;
  readonly rowRef: string;
}

export type SortedBill<B> = B & { readonly likeRef?: string };

export interface SortedBills<B> {
  readonly fresh: readonly SortedBill<B>[];
  /** Rows whose reference, person and day are known and whose amount is another. */
  readonly corrected: readonly SortedBill<B>[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Decides what each row of a batch is beside what is stored and the rows before it: a new bill, one that looks like
 * another and counts only when a person confirms it, a correction of the amount, or nothing new (given back with
 * ROW_ALREADY_RECEIVED, BILL_ALREADY_RECEIVED or ROW_REF_REUSED).
 * @param stored what has a reference of the batch, or person, day and amount of one of its rows
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
    const like = old === undefined ? known.perhaps(bill) : known.like(bill);
    (old === undefined ? sorted.fresh : sorted.corrected).push(
      like === undefined ? bill : { ...bill, likeRef: like.rowRef },
    );
    known.add({ ...bill, counts: like === undefined });
  }
  return sorted;
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
