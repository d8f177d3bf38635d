import { BATCH } from '../codec/limits.js';
import type { EventBus } from '../port.js';
import type { Sql } from '../transactions/tx.js';
import { selectHead, selectMissing, selectNumbers, selectPosition } from './fill.sql.js';
import type { InSchema, StreamFilled } from './fill.types.js';

interface StreamRow {
  streamseq: string;
  bytes: Buffer;
  sent: boolean;
}

/** The last number of a stream in the schema that writes it; 0 for a stream that does not exist. */
export async function streamHead(sql: Sql, topic: string, stream: string): Promise<number> {
  const [row] = await selectHead({ topic, stream }).on<{ last: string }>(sql);
  return Number(row?.last ?? 0);
}

/** The numbers up to `head` that a consumer has neither finished nor landed, in the schema that reads the stream. */
export async function missingNumbers(
  sql: Sql,
  key: { readonly consumer: string; readonly topic: string; readonly stream: string },
  head: number,
): Promise<number[]> {
  const [position] = await selectPosition(key).on<{ last: string }>(sql);
  const missing: number[] = [];
  for (let first = Number(position?.last ?? 0) + 1; first <= head; first += BATCH) {
    const last = Math.min(head, first + BATCH - 1);
    const rows = await selectMissing(key, { first, last }).on<{ n: string }>(sql);
    missing.push(...rows.map(({ n }) => Number(n)));
  }
  return missing;
}

/**
 * Sends numbers of one stream again, in their order and with the same bytes; a consumer that has one drops it. A delivery
 * keeps its number.
 * @throws what the transport says; repeating is harmless
 */
export async function fillStream(
  outbox: InSchema,
  bus: Pick<EventBus, 'append'>,
  key: { readonly topic: string; readonly stream: string },
  numbers: readonly number[],
): Promise<StreamFilled> {
  const { topic, stream } = key;
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const filled = { sent: [] as number[], unsent: [] as number[], lost: [] as number[] };
  for (let n = 0; n < sorted.length; n += BATCH) {
    const part = sorted.slice(n, n + BATCH);
    const rows = await outbox((sql) => selectNumbers(key, part).on<StreamRow>(sql));
    const sent = rows.filter((row) => row.sent);
    if (sent.length > 0) await bus.append(sent.map(({ bytes }) => ({ topic, key: stream, bytes })));
    const there = new Set(rows.map(({ streamseq }) => Number(streamseq)));
    filled.sent.push(...sent.map(({ streamseq }) => Number(streamseq)));
    filled.unsent.push(...rows.filter((row) => !row.sent).map(({ streamseq }) => Number(streamseq)));
    filled.lost.push(...part.filter((number) => !there.has(number)));
  }
  return filled;
}
