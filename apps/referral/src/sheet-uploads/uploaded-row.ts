import type { Payload } from '@aid-chain/contracts';
import type { SheetRowState } from '@aid-chain/vocabulary';
import type { SheetFault } from '../sheet-form/cell-fields.rules.js';
import type { RowContent } from '../sheet-form/read-row.rules.js';
import type { RowSubject } from '../sheet-form/row-key.rules.js';

/** A row of a file as it was read. */
export interface UploadedRow {
  readonly no: number;
  /** Undefined where the key says nothing that can be trusted; its faults name why. */
  readonly subject: Pick<RowSubject, 'referralId' | 'quarter'> | undefined;
  readonly content: RowContent;
}

/** The same with what stands in its key and its open columns, in their order, as JSON. */
export interface ReadRow extends UploadedRow {
  readonly cells: string;
}

/** What rows of one referral, or of one quarter of it, come to: the same message as on every other channel. */
export type SheetMessage =
  | {
      readonly type: 'department.referral-answered.v1';
      readonly data: Payload<'department.referral-answered.v1'>;
    }
  | {
      readonly type: 'department.feedback-reported.v1';
      readonly data: Payload<'department.feedback-reported.v1'>;
    };

/** Rows that make one message, before it is compared with what is recorded. */
export interface RowGroup {
  readonly rows: readonly UploadedRow[];
  readonly leaderNo: number;
  readonly referralId: string;
  readonly message: SheetMessage;
}

/** What a row came to. */
export interface CheckedRow {
  readonly no: number;
  readonly state: SheetRowState;
  readonly referralId: string | null;
  readonly quarter: string | null;
  readonly leaderNo: number | null;
  readonly message: SheetMessage | null;
  readonly faults: readonly SheetFault[];
}
