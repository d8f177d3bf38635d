import { BATCH } from '../codec/limits.js';
import type { EventBus, OutgoingRecord } from '../port.js';
import type { Sql } from '../transactions/tx.js';
import { FILL_STREAM, FILL_TOPIC } from './fill.sql.js';

/** Runs a short reading transaction in the schema of the service that owns the outbox. */
export type OnOutbox = <R>(work: (sql: Sql) => Promise<R>) => Promise<R>;

interface FillRow {
  readonly id: string;
  readonly stream: string;
  readonly bytes: Buffer;
}

/** How far a fill got: with `from` = the next key it goes on where it was broken off. */
export interface FillProgress {
  readonly sent: number;
  /** Key of the last one sent. */
  readonly last: string;
}

/**
 * Sends a topic's published events again, in the order of their keys and with the very bytes. Consumers drop what
 * they have; numbers of deliveries and times of publication stay as they are.
 * @param range keys of the outbox, both included
 * @returns how many were sent
 */
export async function fillTopic(
  onOutbox: OnOutbox,
  bus: EventBus,
  topic: string,
  range: { readonly from: string; readonly to: string },
  progress: (at: FillProgress) => void,
): Promise<number> {
  let sent = 0;
  let next = BigInt(range.from);
  for (;;) {
    const params = [topic, String(next), range.to, BATCH];
    const rows = await onOutbox((sql) => sql.query<FillRow>(FILL_TOPIC, params));
    await bus.append(rows.map((row) => recordOf(topic, row)));
    const last = rows.at(-1)?.id;
    if (last === undefined) return sent;
    sent += rows.length;
    next = BigInt(last) + 1n;
    progress({ sent, last });
  }
}

/** Sends numbers of one stream again, as `fillTopic` does. @param range numbers of the stream, both included */
export async function fillStream(
  onOutbox: OnOutbox,
  bus: EventBus,
  key: { readonly topic: string; readonly stream: string },
  range: { readonly from: number; readonly to: number },
): Promise<number> {
  let sent = 0;
  let next = range.from;
  for (;;) {
    const params = [key.topic, key.stream, next, range.to, BATCH];
    const rows = await onOutbox((sql) => sql.query<FillRow & { seq: number }>(FILL_STREAM, params));
    await bus.append(rows.map((row) => recordOf(key.topic, row)));
    const last = rows.at(-1);
    if (last === undefined) return sent;
    sent += rows.length;
    next = Number(last.seq) + 1;
  }
}

const recordOf = (topic: string, { stream, bytes }: FillRow): OutgoingRecord => ({
  topic,
  key: stream,
  bytes,
});
