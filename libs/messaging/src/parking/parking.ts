import { ok, refuse, type Result } from '@aid-chain/kernel';
import { releaseBehind } from '../apply/settle.sql.js';
import { decodeEnvelope, typeFault } from '../codec/decode.js';
import { BATCH, isOutsideTopic } from '../codec/limits.js';
import { bodyOwner } from '../inbox/landing.js';
import type { BodySealing, OperatorAudit } from '../messaging.options.js';
import type { Sql } from '../transactions/tx.js';
import { maskBody } from './mask.js';
import {
  closeParked,
  lockParked,
  movePosition,
  retype,
  selectParked,
  selectParkedBody,
  unpark,
} from './parking.sql.js';
import type { OperatorAct, ParkedEvent, ParkedEventBody, ParkedFilter, ParkedKey } from './parking.types.js';

interface ParkedRow extends Omit<ParkedEvent, 'streamSeq' | 'parkedAt' | 'endedAt'> {
  streamSeq: string | null;
  parkedAt: Date;
  endedAt: Date | null;
  source: string;
  body?: Buffer | null;
  sealed?: boolean;
}

interface LockedRow {
  last: string;
  topic: string;
  stream: string;
  seq: string | null;
  type: string | null;
  id: string;
  source: string;
  sealed: boolean;
  body: Buffer | null;
}

function eventOf({ body, sealed, source, ...row }: ParkedRow): ParkedEvent {
  void [body, sealed, source];
  const streamSeq = row.streamSeq === null ? null : Number(row.streamSeq);
  const endedAt = row.endedAt?.toISOString() ?? null;
  return { ...row, streamSeq, endedAt, parkedAt: row.parkedAt.toISOString() };
}

/** Parked events, the open ones unless all are asked for, per stream in the order in which they will run. */
export async function listParked(sql: Sql, filter: ParkedFilter = {}): Promise<ParkedEvent[]> {
  const rows = await selectParked(filter).on<ParkedRow>(sql);
  return rows.map(eventOf);
}

/** One parked event with the form of its body; the caller writes the audit row of the look. */
export async function showParked(
  sql: Sql,
  key: ParkedKey,
  sealing: BodySealing,
): Promise<Result<ParkedEventBody>> {
  const [row] = await selectParkedBody(key).on<ParkedRow>(sql);
  if (row === undefined) return refuse('PARKED_NOT_FOUND', { arrival: key.arrival });
  const body = row.body ?? null;
  const bytes =
    body === null ? null : row.sealed === true ? sealing.open(bodyOwner(key.consumer, row), body) : body;
  return ok({ ...eventOf(row), masked: bytes === null ? null : maskBody(bytes, !isOutsideTopic(row.topic)) });
}

async function locked(sql: Sql, key: ParkedKey): Promise<Result<LockedRow>> {
  const [row] = await lockParked(key).on<LockedRow>(sql);
  return row === undefined ? refuse('PARKED_NOT_FOUND', { arrival: key.arrival }) : ok(row);
}

/** A row that could not be read when it came runs only if it can be read now, and then under its real type. */
async function reread(sql: Sql, key: ParkedKey, row: LockedRow, sealing: BodySealing): Promise<Result<true>> {
  if (row.type !== null) return ok(true);
  if (row.body === null || row.seq === null) return refuse('PARKED_UNREADABLE', { arrival: key.arrival });
  const bytes = row.sealed ? sealing.open(bodyOwner(key.consumer, row), row.body) : row.body;
  const decoded = decodeEnvelope(row.topic, bytes);
  if (!decoded.ok || typeFault(row.topic, decoded.envelope.type) !== undefined) {
    return refuse('PARKED_UNREADABLE', { arrival: key.arrival });
  }
  await retype(key, decoded.envelope.type).on(sql);
  return ok(true);
}

/**
 * Lets a parked event run again; what waits behind it follows in order. Row, parked entry and audit row are one
 * transaction, the caller's.
 * @returns PARKED_NOT_FOUND, or PARKED_UNREADABLE when its bytes still say nothing
 */
export async function replayParked(
  sql: Sql,
  key: ParkedKey,
  act: OperatorAct,
  deps: { readonly sealing: BodySealing; readonly audit: OperatorAudit },
): Promise<Result<ParkedKey>> {
  const row = await locked(sql, key);
  if (!row.ok) return row;
  const readable = await reread(sql, key, row.value, deps.sealing);
  if (!readable.ok) return readable;
  await unpark(key, 'landed').on(sql);
  await close(sql, key, act, 'replayed', deps.audit);
  return ok(key);
}

/**
 * Gives a parked event up; its stream goes on behind it.
 * @returns PARKED_NOT_FOUND, or PARKED_NOT_NEXT while an earlier event of its stream is parked or missing
 */
export async function discardParked(
  sql: Sql,
  key: ParkedKey,
  act: OperatorAct,
  audit: OperatorAudit,
): Promise<Result<ParkedKey>> {
  const found = await locked(sql, key);
  if (!found.ok) return found;
  const { topic, stream, seq, last } = found.value;
  const behind = seq !== null && Number(seq) > Number(last) + 1;
  if (behind) return refuse('PARKED_NOT_NEXT', { arrival: key.arrival, last: Number(last) });
  await unpark(key, 'discarded').on(sql);
  if (seq !== null && Number(seq) === Number(last) + 1) {
    await movePosition({ consumer: key.consumer, topic, stream }, Number(seq)).on(sql);
    await releaseBehind(key.consumer, [{ topic, stream, last: Number(seq) }], BATCH).on(sql);
  }
  await close(sql, key, act, 'discarded', audit);
  return ok(key);
}

async function close(
  sql: Sql,
  key: ParkedKey,
  act: OperatorAct,
  state: 'replayed' | 'discarded',
  audit: OperatorAudit,
): Promise<void> {
  await closeParked(key, state, act).on(sql);
  const objectId = `${key.consumer}/${key.arrival}`;
  await audit(sql, { action: `parked-event-${state}`, objectType: 'parked-event', objectId, ...act });
}
