import { BATCH } from '../codec/limits.js';
import type { EventBus } from '../port.js';
import type { Sql } from '../transactions/tx.js';
import { selectBounds, selectFirstFrom, selectPage } from './fill.sql.js';
import type { FillProgress, FillRange, InSchema, TopicFilled } from './fill.types.js';

/** Numbers are given out by running statements, so their order and that of the clock differ by as much as these run. */
const SKEW_MS = 60_000;

interface PageRow {
  id: string;
  stream: string;
  bytes: Buffer;
  sent: boolean;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** First and last number of a topic in the outbox; undefined for a topic without events. */
export async function topicBounds(sql: Sql, topic: string): Promise<Bounds | undefined> {
  const [row] = await selectBounds(topic).on<{ first: string | null; last: string | null }>(sql);
  if (row === undefined || row.first === null || row.last === null) return undefined;
  return { first: Number(row.first), last: Number(row.last) };
}

/**
 * The first number whose event was written at or after an instant, found by halving and never by reading the topic.
 * @returns one more than the last number when all are earlier
 */
async function numberAt(sql: Sql, topic: string, { first, last }: Bounds, at: number): Promise<number> {
  let [low, high] = [first, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await selectFirstFrom(topic, middle).on<{ id: string; recordedAt: Date }>(sql);
    if (row === undefined || row.recordedAt.getTime() >= at) high = middle;
    else low = Number(row.id) + 1;
  }
  return low;
}

/**
 * Numbers for a stretch of time (system time of writing, both included), a minute wider on both sides.
 * @returns undefined for a topic without events
 */
export async function rangeOfTime(
  sql: Sql,
  topic: string,
  from: Date | undefined,
  to: Date | undefined,
): Promise<FillRange | undefined> {
  const bounds = await topicBounds(sql, topic);
  if (bounds === undefined) return undefined;
  const first =
    from === undefined ? bounds.first : await numberAt(sql, topic, bounds, from.getTime() - SKEW_MS);
  const last =
    to === undefined ? bounds.last : (await numberAt(sql, topic, bounds, to.getTime() + SKEW_MS)) - 1;
  return { topic, first, last };
}

/**
 * Sends a part of a topic again in the order of its numbers, with the same keys and bytes; consumers drop what they
 * have. A delivery keeps its number.
 * @param progress called after each page that was sent
 * @throws what the transport or the database says; the next run goes on behind the last number that was noted
 */
export async function fillTopic(
  outbox: InSchema,
  bus: Pick<EventBus, 'append'>,
  { topic, first, last }: FillRange,
  progress: FillProgress,
): Promise<TopicFilled> {
  let filled: TopicFilled = { sent: 0, unsent: 0 };
  let next = first;
  while (next <= last) {
    const from = next;
    const page = await outbox((sql) => selectPage({ topic, first: from, last }, BATCH).on<PageRow>(sql));
    const sent = page.filter((row) => row.sent);
    if (sent.length > 0) await bus.append(sent.map(({ stream, bytes }) => ({ topic, key: stream, bytes })));
    filled = { sent: filled.sent + sent.length, unsent: filled.unsent + page.length - sent.length };
    const upTo = page.length < BATCH ? last : Number(page.at(-1)?.id ?? last);
    await progress(upTo, filled);
    next = upTo + 1;
  }
  return filled;
}
