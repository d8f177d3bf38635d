import type { CommandTx } from '@aid-chain/platform';
import type { RejectedRow } from './medical-bill-row.rules.js';

export interface BatchOutcome {
  /** Rows that were kept. */
  readonly matched: number;
  /** Rows whose person belongs to no household here; only their number is kept. */
  readonly unmatched: number;
  readonly rejected: readonly RejectedRow[];
  /** Numbers of the rows, among the kept ones, that replaced the amount of a bill. */
  readonly corrected: readonly number[];
  /** Bills that look like another and count only once a person confirms them. */
  readonly possibleDoubles: number;
}

/** Writes down that a batch came and what became of its rows. */
export async function insertBatch(
  tx: CommandTx,
  batch: { readonly id: string; readonly department: string; readonly kind: string; readonly rows: number },
  { matched, unmatched, rejected, corrected, possibleDoubles }: BatchOutcome,
): Promise<void> {
  await tx.query(
    `insert into batch (id, department, kind, actor_id, received_on, row_count, matched, unmatched, rejected, corrected,
       possible_doubles)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      batch.id,
      batch.department,
      batch.kind,
      tx.actor.id,
      tx.today,
      batch.rows,
      matched,
      unmatched,
      rejected.length,
      corrected.length,
      possibleDoubles,
    ],
  );
}
