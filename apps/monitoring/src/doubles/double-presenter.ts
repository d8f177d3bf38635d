import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { maskName, Sealer, type Actor } from '@aid-chain/platform';
import type { DoubleKind, DoubleReason, DoubleState, Role } from '@aid-chain/vocabulary';

/** One of the two rows as it came. */
interface DoubleRow {
  readonly batchId: string;
  /** Day on which the batch came, and the row's place in it and reference with its department. */
  readonly receivedOn: string;
  readonly rowNo: number;
  readonly rowRef: string;
  readonly selfPaidFen: number;
  readonly settledOn: string;
  readonly counts: boolean;
  /** In clear for those who decide; null for others and where the department gave none. */
  readonly issuer: string | null;
  readonly billNo: string | null;
}

/** Two rows that may be one bill, or that state one bill differently. */
export interface DoubleItem {
  readonly possibleDoubleId: string;
  readonly kind: DoubleKind;
  readonly householdId: string;
  readonly person: { readonly personId: string; readonly name: string | null };
  readonly department: string;
  /** The row that a person has to decide about, then the earlier one that counts. */
  readonly rows: readonly DoubleRow[];
  readonly foundOn: string;
  readonly state: DoubleState;
  readonly decidedOn: string | null;
  readonly reasonCode: DoubleReason | null;
}

/** Two rows as they are stored. */
export interface StoredDouble extends Omit<DoubleItem, 'person' | 'rows'> {
  readonly personId: string;
  readonly name: Sealed | null;
  readonly rows: readonly (Omit<DoubleRow, 'issuer' | 'billNo'> & {
    readonly issuer: Sealed | null;
    readonly billNo: Sealed | null;
  })[];
}

/** Where somebody was treated reveals something of their health: only who has to compare receipts sees it. */
const DECIDERS: ReadonlySet<Role> = new Set(['clerk', 'township-reviewer']);

@Injectable()
export class DoublePresenter {
  constructor(private readonly sealer: Sealer) {}

  /** Both rows side by side, the person masked. */
  show({ personId, name, rows, ...item }: StoredDouble, { role }: Actor): DoubleItem {
    const open = (field: string, sealed: Sealed | null): string | null =>
      sealed === null ? null : this.sealer.open(field, personId, sealed);
    const shown = open('name', name);
    const decides = DECIDERS.has(role);
    return {
      ...item,
      person: { personId, name: shown === null ? null : maskName(shown) },
      rows: rows.map(({ issuer, billNo, ...row }) => ({
        ...row,
        issuer: decides ? open('billIssuer', issuer) : null,
        billNo: decides ? open('billNo', billNo) : null,
      })),
    };
  }
}
