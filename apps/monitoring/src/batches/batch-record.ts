import { describeRefusal, type IsoDate, type RefusalCode } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type { RejectedRow } from '../data-kinds/check-rows.rules.js';
import { EARLIEST_DAY, NAME_LENGTH } from '../data-kinds/common-fields.js';
import type { StoringBatch } from '../data-kinds/data-kind.js';

export interface BatchOutcome {
  /** Rows that were kept. */
  readonly matched: number;
  /** Rows whose person belongs to no household here; only their number is kept. */
  readonly unmatched: number;
  readonly rejected: readonly RejectedRow[];
  /** Numbers of the rows that changed or took back an earlier one. */
  readonly corrected: readonly number[];
  /** Bills that look like another and count only once a person confirms them. */
  readonly possibleDoubles: number;
  /** Rows whose number belongs to somebody with another name: kept, and they count for nothing. */
  readonly doubtful: readonly RejectedRow[];
}

/** Writes down that a batch came and what became of its rows. */
export async function insertBatch(
  tx: CommandTx,
  batch: StoringBatch,
  rowCount: number,
  { matched, unmatched, rejected, corrected, possibleDoubles, doubtful }: BatchOutcome,
): Promise<void> {
  await sql`
    insert into batch (id, department, kind, actor_id, received_on, row_count, matched, unmatched, rejected, corrected,
      possible_doubles, doubtful)
    values (${batch.id}, ${batch.department}, ${batch.kind}, ${tx.actor.id}, ${batch.on}, ${rowCount}, ${matched},
      ${unmatched}, ${rejected.length}, ${corrected.length}, ${possibleDoubles}, ${doubtful.length})`.on(tx);
}

/** The sentence of each code once, however many rows have it. */
export function reasonsOf(
  { rejected, doubtful }: BatchOutcome,
  today: IsoDate,
): Partial<Record<RefusalCode, { zh: string; en: string }>> {
  const codes = [...new Set([...rejected, ...doubtful].map(({ code }) => code))];
  return Object.fromEntries(
    codes.map((code) => {
      const { zh, en } = describeRefusal({ code, params: { today, earliest: EARLIEST_DAY, ...NAME_LENGTH } });
      return [code, { zh, en }];
    }),
  );
}
