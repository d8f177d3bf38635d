import type { RejectedRow } from './medical-bill-row.rules.js';
import { groupOf, likeness, type BillKey } from './same-bill.rules.js';

/** A bill as it stands in the store. */
export interface StoredBill extends BillKey {
  readonly rowRef: string;
  readonly counts: boolean;
}

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
    const alike = known.like(bill);
    const code = old === undefined ? againCode(bill, alike) : refCode(bill, old);
    if (code !== undefined) {
      sorted.rejected.push({ row: bill.rowNo, code, path: '/rowRef' });
      continue;
    }
    const like = alike.find((other) => other.counts && likeness(bill, other) !== 'other');
    (old === undefined ? sorted.fresh : sorted.corrected).push(
      like === undefined ? bill : { ...bill, likeRef: like.rowRef },
    );
    known.add({ ...bill, counts: like === undefined });
  }
  return sorted;
}

function corrects(bill: IncomingBill, old: StoredBill | undefined): boolean {
  return old !== undefined && refCode(bill, old) === undefined;
}

/** Bills by person, day and amount. One that neither counts nor can be told from others is left out: nothing asks for it. */
class KnownBills {
  private readonly groups = new Map<string, StoredBill[]>();

  constructor(stored: readonly StoredBill[]) {
    stored.forEach((bill) => this.add(bill));
  }

  like(bill: IncomingBill): readonly StoredBill[] {
    return (this.groups.get(groupOf(bill)) ?? []).filter(({ rowRef }) => rowRef !== bill.rowRef);
  }

  add(bill: StoredBill): void {
    if (!bill.counts && bill.issuer === undefined && bill.billNo === undefined) return;
    const group = this.groups.get(groupOf(bill));
    if (group === undefined) this.groups.set(groupOf(bill), [bill]);
    else group.push(bill);
  }
}

function againCode(bill: BillKey, alike: readonly StoredBill[]): RejectedRow['code'] | undefined {
  return alike.some((other) => likeness(bill, other) === 'same') ? 'BILL_ALREADY_RECEIVED' : undefined;
}

function refCode(bill: BillKey, old: StoredBill): RejectedRow['code'] | undefined {
  if (bill.personId !== old.personId || bill.settledOn !== old.settledOn) return 'ROW_REF_REUSED';
  return bill.selfPaidFen === old.selfPaidFen ? 'ROW_ALREADY_RECEIVED' : undefined;
}
