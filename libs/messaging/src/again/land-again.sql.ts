import { hashOf } from '../inbox/landing.js';
import { inOneBuffer } from '../transactions/in-one-buffer.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';

/** An event as the outbox of its service holds it, and the stream on which it is landed again. */
export interface FoundEvent {
  readonly source: string;
  readonly id: string;
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
  again: 'text',
  off: 'integer',
  len: 'integer',
} as const;

/** The last number that a stream `s.again` has given in an inbox. */
function lastNumber(consumer: string, topic: string): SqlText {
  const ofStream = sql`consumer = ${consumer} and topic = ${topic} and stream = s.again`;
  return sql`greatest(
    (select last from stream_position where ${ofStream}),
    (select max(streamseq) from inbox where ${ofStream} and state = 'landed'),
    (select max(streamseq) from inbox where ${ofStream} and state in ('waiting', 'parked')), 0)`;
}

/**
 * Gives their bodies to events that were put aside because their type was ignored, and lets them be applied in the order
 * in which they are given. Whatever is in another state, or came with other bytes, is left alone: each event is applied once.
 * A number follows on from what the stream has, done or not.
 */
export function landEventsAgain(
  { consumer, topic, type }: { readonly consumer: string; readonly topic: string; readonly type: string },
  found: readonly FoundEvent[],
): SqlText {
  const { places, bytes } = inOneBuffer(found, (event) => event.bytes);
  const hashes = Buffer.concat(found.map(({ bytes }) => hashOf(bytes)));
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
      and type = ${type} and state = 'ignored' and code = 'TYPE'
      and hash = substring(${hashes}::bytea from e.n * 32 + 1 for 32) for update
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
