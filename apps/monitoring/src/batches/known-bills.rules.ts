import { entryKeys, perhapsKeys, sameKeys, type BillKey } from './same-bill.rules.js';

/** A bill as it stands in the store. */
export interface StoredBill extends BillKey {
  readonly rowRef: string;
  readonly counts: boolean;
}

/** The bills that a batch is compared with: what is stored and the rows of the batch so far. */
export class KnownBills {
  private readonly all = new Map<string, StoredBill>();
  private readonly counting = new Map<string, StoredBill>();

  constructor(stored: readonly StoredBill[]) {
    stored.forEach((bill) => this.add(bill));
  }

  add(bill: StoredBill): void {
    for (const key of entryKeys(bill)) {
      if (!this.all.has(key)) this.all.set(key, bill);
      if (bill.counts && !this.counting.has(key)) this.counting.set(key, bill);
    }
  }

  /** Whether the same bill is known, counted or not. */
  knows(bill: BillKey): boolean {
    return sameKeys(bill).some((key) => this.all.has(key));
  }

  /** A counted bill that this one may be: only a person can tell them apart. */
  perhaps(bill: BillKey): StoredBill | undefined {
    return this.first(perhapsKeys(bill));
  }

  /** A counted bill that this one is or may be. */
  like(bill: BillKey): StoredBill | undefined {
    return this.first(sameKeys(bill)) ?? this.perhaps(bill);
  }

  private first(keys: readonly string[]): StoredBill | undefined {
    const key = keys.find((one) => this.counting.has(one));
    return key === undefined ? undefined : this.counting.get(key);
  }
}
