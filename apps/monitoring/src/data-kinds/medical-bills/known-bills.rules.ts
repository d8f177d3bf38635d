import type { DoubleKind } from '@aid-chain/vocabulary';
import { entryKeys, numberKeys, perhapsKeys, sameKeys, type BillKey } from './same-bill.rules.js';

/** A bill as it stands in the store. */
export interface StoredBill extends BillKey {
  readonly rowRef: string;
  readonly counts: boolean;
}

/** Why a person is to look at a row: the counted row that it may be or contradicts. */
export interface Doubt {
  readonly likeRef: string;
  readonly kind: DoubleKind;
}

/** The bills that a batch is compared with: what is stored and the rows of the batch so far. */
export class KnownBills {
  private readonly all = new Map<string, StoredBill>();
  private readonly counting = new Map<string, StoredBill>();
  private readonly numbered = new Map<string, StoredBill>();

  constructor(stored: readonly StoredBill[]) {
    stored.forEach((bill) => this.add(bill));
  }

  add(bill: StoredBill): void {
    for (const key of entryKeys(bill)) {
      enter(this.all, key, bill);
      if (bill.counts) enter(this.counting, key, bill);
    }
    if (bill.counts) numberKeys(bill).forEach((key) => enter(this.numbered, key, bill));
  }

  /** Whether the same bill is known, counted or not. */
  knows(bill: BillKey): boolean {
    return sameKeys(bill).some((key) => this.all.has(key));
  }

  /** What a new row may be or contradicts among the counted ones. */
  doubtOfNew(bill: BillKey): Doubt | undefined {
    return this.contradiction(bill) ?? alike(first(this.counting, perhapsKeys(bill)));
  }

  /** The same for a row whose amount was corrected: it may now also be, word for word, another counted row. */
  doubtOfCorrected(bill: BillKey): Doubt | undefined {
    return alike(first(this.counting, sameKeys(bill))) ?? this.doubtOfNew(bill);
  }

  private contradiction(bill: BillKey): Doubt | undefined {
    const found = first(this.numbered, numberKeys(bill));
    if (found === undefined) return undefined;
    const kind = found.settledOn === bill.settledOn ? 'other-amount' : 'other-day';
    return { likeRef: found.rowRef, kind };
  }
}

function enter(map: Map<string, StoredBill>, key: string, bill: StoredBill): void {
  if (!map.has(key)) map.set(key, bill);
}

function first(map: ReadonlyMap<string, StoredBill>, keys: readonly string[]): StoredBill | undefined {
  const key = keys.find((one) => map.has(one));
  return key === undefined ? undefined : map.get(key);
}

function alike(found: StoredBill | undefined): Doubt | undefined {
  return found === undefined ? undefined : { likeRef: found.rowRef, kind: 'looks-alike' };
}
