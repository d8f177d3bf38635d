import { hashOf, householdOf } from '../inbox/landing.js';
import { inOneBuffer } from '../transactions/in-one-buffer.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';

/** An event as the outbox of its service holds it, and the stream on which it is landed again. */
export interface FoundEvent {
  readonly source: string;
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly again: string;
  readonly bytes: Buffer;
}

/** Two operators at once would give the same numbers. */
export const lockLandingAgain = (what: string): SqlText =>
  sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`;

const COLUMNS = {
  n: 'integer',
  source: 'text',
  id: 'text',
  stream: 'text',
  again: 'text',
  off: 'integer',
  len: 'integer',
} as const;

interface What {
  readonly consumer: string;
  readonly topic: string;
  readonly type: string;
}

/**
 * Gives those of the events a row again that their consumer has passed: its position is at their number or beyond, and
 * there is no row. Whatever has not been delivered yet stands behind the position; whatever was applied has a row. The
 * streams are locked, so that until the end of the transaction no worker runs what a delivery brings of them again.
 */
export const keepPassed = ({ consumer, topic, type }: What, found: readonly FoundEvent[]): SqlText => sql`
with e as materialized (
  select * from ${rows(
    'u',
    {
      ...{ n: 'integer', source: 'text', id: 'text' },
      ...{ stream: 'text', seq: 'bigint', household: 'text' },
    },
    found.map((event, n) => ({ ...event, n, household: householdOf(event.stream) })),
  )}
), places as materialized (
  select s.stream, p.last
  from (select distinct stream from e order by stream) s
  cross join lateral (
    select last from stream_position
    where consumer = ${consumer} and topic = ${topic} and stream = s.stream for update
  ) as p
)
insert into inbox (consumer, topic, source, event_id, type, stream, streamseq, household_id, state, code, hash,
                   settled_at)
select ${consumer}::text, ${topic}::text, source, id, ${type}::text, stream, seq, household, 'ignored', 'TYPE',
       substring(${hashesOf(found)}::bytea from n * 32 + 1 for 32), clock_timestamp()
from e join places using (stream) where seq <= last order by n
on conflict (consumer, topic, source, event_id) do nothing`;

const hashesOf = (found: readonly FoundEvent[]): Buffer =>
  Buffer.concat(found.map(({ bytes }) => hashOf(bytes)));

/** The last number that a stream `s.again` has given in an inbox. */
function lastNumber(consumer: string, topic: string): SqlText {
  const ofStream = sql`consumer = ${consumer} and topic = ${topic} and stream = s.again`;
  return sql`greatest(
    (select last from stream_position where ${ofStream}),
    (select max(streamseq) from inbox where ${ofStream} and state = 'landed'),
    (select max(streamseq) from inbox where ${ofStream} and state in ('waiting', 'parked')), 0)`;
}

/** Landed once more on its own stream, whose position is beyond it; the worker has not seen yet that it is a repeat. */
const isRepeat = (consumer: string, topic: string): SqlText => sql`
state = 'landed' and stream = e.stream and streamseq <= (
  select last from stream_position where consumer = ${consumer} and topic = ${topic} and stream = e.stream)`;

/**
 * Gives their bodies to events that were passed, and lets them be applied in the order in which they are given; also to
 * what a delivery has brought again of them since, of which only the number is known to be done. Whatever is in another
 * state, or came with other bytes, is left alone: each event is applied once. A number follows on from what the stream
 * has, done or not. Behind {@link keepPassed}, in its transaction.
 */
export function landEventsAgain({ consumer, topic, type }: What, found: readonly FoundEvent[]): SqlText {
  const { places, bytes } = inOneBuffer(found, (event) => event.bytes);
  const events = places.map((event, n) => ({ ...event, n }));
  return sql`
with e as (
  select * from ${rows('u', COLUMNS, events)}
), found as materialized (
  select e.*, i.arrival
  from e
  cross join lateral (
    select arrival from inbox
    where consumer = ${consumer} and topic = ${topic} and source = e.source and event_id = e.id
      and type = ${type} and (state = 'ignored' and code in ('TYPE', 'REPEAT') or ${isRepeat(consumer, topic)})
      and hash = substring(${hashesOf(found)}::bytea from e.n * 32 + 1 for 32) for update
  ) as i
), streams as materialized (
  select again from found group by again order by again
), places as (
  insert into stream_position (consumer, topic, stream)
  select ${consumer}::text, ${topic}::text, again from streams
  on conflict (consumer, topic, stream) do nothing
), ends as materialized (
  select s.again, ${lastNumber(consumer, topic)} as last
  from streams s
), numbered as materialized (
  select f.*, x.last + row_number() over (partition by f.again order by f.n) as seq
  from found f join ends x using (again)
), landed as (
  update inbox i
  set state = 'landed', code = null, attempts = 0, deaths = 0, settled_at = null, sealed = false,
      stream = n.again, streamseq = n.seq, body = substring(${bytes}::bytea from n.off + 1 for n.len)
  from numbered n
  where i.consumer = ${consumer} and i.arrival = n.arrival returning 1
)
select count(*)::int as landed from landed`;
}
