import { BATCH } from '../codec/limits.js';
import type { Sql } from '../transactions/tx.js';
import type { BatchRow, ClaimedStream } from './batch-row.js';
import { endOfWindow, lockLandedStreams, selectAnyLanded, selectLanded } from './claim.sql.js';

interface ClaimRow {
  topic: string;
  stream: string;
  last: string;
  rows: number;
}

/** Whether a batch may have something to do. */
export async function hasLanded(sql: Sql, consumer: string): Promise<boolean> {
  return (await selectAnyLanded(consumer).on(sql)).length > 0;
}

async function windowAfter(sql: Sql, consumer: string, after: string): Promise<string | undefined> {
  const [window] = await endOfWindow(consumer, after, BATCH).on<{ upto: string | null; rows: number }>(sql);
  return window?.upto !== null && window?.rows === BATCH ? window.upto : undefined;
}

/**
 * Locks the streams of the oldest landed rows; when all of a full window belong to others or are deferred, those of
 * the next window.
 * @returns the streams with their positions, empty when there is nothing to do
 */
export async function claimStreams(sql: Sql, consumer: string): Promise<ClaimedStream[]> {
  let after: string | undefined = '0';
  while (after !== undefined) {
    const rows: ClaimRow[] = await lockLandedStreams(consumer, after, BATCH).on<ClaimRow>(sql);
    if (rows.length > 0) return rows.map((row) => ({ ...row, last: Number(row.last) }));
    after = await windowAfter(sql, consumer, after);
  }
  return [];
}

/** The landed rows of claimed streams, in order per stream. */
export async function readRows(
  sql: Sql,
  consumer: string,
  claimed: readonly ClaimedStream[],
): Promise<BatchRow[]> {
  type Read = Omit<BatchRow, 'seq'> & { seq: string | null };
  const rows = await selectLanded(consumer, claimed).on<Read>(sql);
  return rows.map((row) => ({ ...row, seq: row.seq === null ? null : Number(row.seq) }));
}
