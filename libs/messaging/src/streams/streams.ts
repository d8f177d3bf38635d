import { ok, refuse, type Result } from '@aid-chain/kernel';
import { releaseBehind } from '../apply/settle.sql.js';
import { BATCH } from '../codec/limits.js';
import type { OperatorAudit } from '../messaging.options.js';
import type { OperatorAct } from '../parking/parking.types.js';
import { movePosition } from '../parking/parking.sql.js';
import type { Sql } from '../transactions/tx.js';
import { lockStream, selectStreams } from './streams.sql.js';
import type { StreamFilter, StreamKey, StreamState } from './streams.types.js';

interface StreamRow extends Omit<StreamState, 'last' | 'since'> {
  last: string;
  since: Date | null;
}

/** The streams that wait for something, or the named one whatever it does. */
export async function showStreams(sql: Sql, filter: StreamFilter = {}): Promise<StreamState[]> {
  const rows = await selectStreams(filter).on<StreamRow>(sql);
  return rows.map((row) => ({
    ...row,
    last: Number(row.last),
    since: row.since === null ? null : row.since.toISOString(),
  }));
}

/**
 * Gives missing numbers of a stream up: its position moves to just before the first event that is there. Transaction
 * and audit row are the caller's.
 * @returns GAP_NOT_FOUND when nothing is missing there
 */
export async function acceptGap(
  sql: Sql,
  key: StreamKey,
  act: OperatorAct,
  audit: OperatorAudit,
): Promise<Result<{ from: number; to: number }>> {
  const { consumer, topic, stream } = key;
  const [row] = await lockStream(key).on<{ last: string; next: string | null }>(sql);
  const last = Number(row?.last ?? 0);
  const next = Number(row?.next ?? 0);
  if (next <= last + 1) return refuse('GAP_NOT_FOUND', { topic, stream });
  await movePosition(key, next - 1).on(sql);
  await releaseBehind(consumer, [{ topic, stream, last: next - 1 }], BATCH).on(sql);
  const objectId = `${consumer}/${topic}/${stream}/${String(last + 1)}-${String(next - 1)}`;
  await audit(sql, { action: 'gap-accepted', objectType: 'stream', objectId, ...act });
  return ok({ from: last + 1, to: next - 1 });
}
