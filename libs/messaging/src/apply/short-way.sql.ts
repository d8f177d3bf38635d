import { inOneBuffer } from '../transactions/in-one-buffer.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';
import type { LandingRow } from '../inbox/landing-row.js';
import type { StreamPart } from './short-way.rules.js';

/** An event that is applied, or of a type that the consumer ignores, with the number of its household. */
export interface DoneRow {
  readonly row: LandingRow;
  readonly householdNo: number | null;
}

/**
 * Moves the streams that stand right before these events and of which nothing waits; those that somebody else holds
 * are skipped. Only the answer tells whether all have moved: the numbers of the others may be repeats, or leave a gap, or
 * the event before them is landed and not applied yet. The rows are locked in the order of the parts.
 */
export const moveStreams = (consumer: string, parts: readonly StreamPart[]): SqlText => sql`
with e as materialized (
  select * from ${rows('u', { topic: 'text', stream: 'text', first: 'bigint', last: 'bigint' }, parts)}
), locked as materialized (
  select e.last, p.place
  from e
  cross join lateral (
    select ctid as place from stream_position
    where consumer = ${consumer}::text and topic = e.topic and stream = e.stream and last = e.first - 1
      and waiting_since is null and deferred_until is null
    for update skip locked
  ) as p
), moved as (
  update stream_position p set last = locked.last from locked where p.ctid = locked.place
  returning 1
), added as (
  insert into stream_position (consumer, topic, stream, last)
  select ${consumer}::text, topic, stream, last from e where first = 1 order by topic, stream
  on conflict (consumer, topic, stream) do nothing
  returning 1
)
select ((select count(*) from moved) + (select count(*) from added))::int as moved`;

/**
 * Inserts the events as what they are at the end of this transaction. One that is there already (landed and not applied
 * yet, parked, or another with its id) fails the transaction.
 */
export function landDone(
  consumer: string,
  done: readonly DoneRow[],
  ignored: ReadonlySet<LandingRow>,
): SqlText {
  const { places, bytes } = inOneBuffer(done, ({ row }) => row.body);
  const lines = places.map(({ row, householdNo, off, len }, n) => {
    const { topic, source, id, type, stream, streamSeq, householdId } = row;
    const isIgnored = ignored.has(row);
    return {
      ...{ n, topic, source, id, type, stream, seq: streamSeq, household: householdId, no: householdNo },
      ...{ state: isIgnored ? 'ignored' : 'applied', code: isIgnored ? 'TYPE' : null, off, len },
    };
  });
  const hashes = Buffer.concat(done.map(({ row }) => row.hash));
  return sql`
insert into inbox (consumer, topic, source, event_id, type, stream, streamseq, household_id, household_no,
                   state, code, body, hash, settled_at)
select ${consumer}::text, topic, source, id, type, stream, seq, household, no, state, code,
       case when len is not null then substring(${bytes}::bytea from off + 1 for len) end,
       substring(${hashes}::bytea from n * 32 + 1 for 32), clock_timestamp()
from ${rows('e', COLUMNS, lines)} order by n`;
}

const COLUMNS = {
  n: 'integer',
  topic: 'text',
  source: 'text',
  id: 'text',
  type: 'text',
  stream: 'text',
  seq: 'bigint',
  household: 'text',
  no: 'bigint',
  state: 'text',
  code: 'text',
  off: 'integer',
  len: 'integer',
} as const;
