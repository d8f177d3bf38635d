import { hashAt, inboxLines, LINE_COLUMNS } from '../inbox/inbox-lines.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';
import type { LandingRow } from '../inbox/landing-row.js';
import type { StreamPart } from './fast-path.rules.js';

/** An event that is applied, with the number that it got in its household. */
export interface DoneRow {
  readonly row: LandingRow;
  readonly householdNo: number | null;
}

/**
 * Moves the streams that stand right before these events and of which nothing waits; those that somebody else holds
 * are skipped. Only the answer tells whether all have moved: the numbers of the others may be repeats, or leave a gap, or
 * one of them or the event before them is landed and not applied yet, or parked: what a process died of would end this
 * one, too. Streams that begin come first, in the order of the parts: that may wait for another landing, and who waits
 * holds none that others would wait for.
 */
const moving = (consumer: string, parts: readonly StreamPart[]): SqlText => sql`
with e as materialized (
  select * from ${rows('u', { topic: 'text', stream: 'text', first: 'bigint', last: 'bigint' }, parts)}
), added as (
  insert into stream_position (consumer, topic, stream, last)
  select ${consumer}::text, topic, stream, last from e where first = 1 order by topic, stream
  on conflict (consumer, topic, stream) do nothing
  returning topic, stream
), there as materialized (
  select * from e where (select count(*) from added) is not null
), locked as materialized (
  select e.last, p.place
  from there e
  cross join lateral (
    select ctid as place from stream_position
    where consumer = ${consumer}::text and topic = e.topic and stream = e.stream and last = e.first - 1
      and waiting_since is null
      and not exists (${inInbox(consumer)} and state = 'landed')
      and not exists (${inInbox(consumer)} and state in ('waiting', 'parked'))
    for update skip locked
  ) as p
), moved as (
  update stream_position p set last = locked.last from locked where p.ctid = locked.place
  returning p.topic, p.stream
)`;

/** Rows of the events themselves, looked up by the two small indexes of what is not done. */
const inInbox = (consumer: string): SqlText => sql`
select from inbox
where consumer = ${consumer}::text and topic = e.topic and stream = e.stream
  and streamseq between e.first and e.last`;

/**
 * How many have moved: all, or the transaction is rolled back. From here to its end it waits only so long for a lock:
 * what a command holds for longer must not hold up the delivery, which lands without that lock.
 */
export const moveStreams = (consumer: string, parts: readonly StreamPart[], patienceMs: number): SqlText =>
  sql`${moving(consumer, parts)}
select set_config('lock_timeout', ${patienceMs}::int::text, true),
       ((select count(*) from moved) + (select count(*) from added))::int as moved`;

/** Which have moved: of what the consumer ignores that is all that is written. */
export const passStreams = (consumer: string, parts: readonly StreamPart[]): SqlText =>
  sql`${moving(consumer, parts)} select topic, stream from moved union all select topic, stream from added`;

/**
 * Inserts the events as applied. One that is there already (landed and not applied yet, parked, or another with its id)
 * fails the transaction.
 */
export function landDone(consumer: string, done: readonly DoneRow[]): SqlText {
  const { lines, bytes } = inboxLines(done, ({ row }) => row);
  const numbered = lines.map((line) => ({ ...line, no: line.item.householdNo }));
  const hash = hashAt(
    sql`n`,
    done.map(({ row }) => row),
  );
  return sql`
insert into inbox (consumer, topic, source, event_id, type, stream, streamseq, household_id, household_no,
                   state, body, hash, settled_at)
select ${consumer}::text, topic, source, id, type, stream, seq, household, no, 'applied',
       substring(${bytes}::bytea from off + 1 for len),
       ${hash}, clock_timestamp()
from ${rows('e', { ...LINE_COLUMNS, no: 'bigint' }, numbered)} order by n`;
}
