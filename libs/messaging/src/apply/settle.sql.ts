import { rows, sql, type SqlText } from '../transactions/sql.js';

/** What became of a row. */
interface RowEnd {
  readonly arrival: string;
  readonly state: string;
  readonly code: string | null;
  readonly household: string | null;
  readonly no: number | null;
}

/** How far a stream has come. */
interface StreamPlace {
  readonly topic: string;
  readonly stream: string;
  readonly last: number;
}

/** The same, with the ms until it is tried again where it was deferred. */
interface StreamEnd extends StreamPlace {
  readonly wait: number | null;
}

/** What a batch came to. */
interface BatchEnd {
  readonly ended: readonly RowEnd[];
  /** Arrivals of what the consumer ignores. */
  readonly passed: readonly string[];
  readonly moved: readonly StreamEnd[];
}

const PLACE = { topic: 'text', stream: 'text', last: 'bigint' } as const;

/**
 * Writes the outcome of a batch: states and household numbers, positions, and the end of the run; of what was passed the
 * position alone remains. What still waits behind
 * a moved position waits from now; the answer names those streams. The state is looked at where the row is looked up: asked
 * of the updated table it lets a plan of a small table walk the index of all landed rows for each row.
 */
export const settleBatch = (consumer: string, worker: number, { ended, passed, moved }: BatchEnd): SqlText =>
  sql`
with rows as (
  update inbox i
  set state = u.state, code = u.code, household_id = u.household, household_no = u.no,
      settled_at = clock_timestamp()
  from ${rows('u', { arrival: 'bigint', state: 'text', code: 'text', household: 'text', no: 'bigint' }, ended)}
  cross join lateral (
    select ctid as place, state from inbox where consumer = ${consumer} and arrival = u.arrival limit 1
  ) as t
  where i.ctid = t.place and t.state = 'landed'
), passed as (
  delete from inbox i
  using unnest(${[...passed]}::bigint[]) as u (arrival)
  cross join lateral (
    select ctid as place, state, body from inbox where consumer = ${consumer} and arrival = u.arrival limit 1
  ) as t
  where i.ctid = t.place and t.state = 'landed' and t.body is null
), ended as (
  update run set arrivals = '{}' where worker = ${worker}
), moved as (
  update stream_position p
  set last = u.last,
      deferred_until = clock_timestamp() + make_interval(secs => u.wait / 1000.0),
      waiting_since = case when exists (
        select from inbox w where w.consumer = ${consumer} and w.topic = u.topic and w.stream = u.stream
          and w.state = 'waiting' and w.streamseq > u.last
      ) then clock_timestamp() end
  from ${rows('u', { ...PLACE, wait: 'integer' }, moved)}
  cross join lateral (
    select ctid as place from stream_position
    where consumer = ${consumer} and topic = u.topic and stream = u.stream limit 1
  ) as t
  where p.ctid = t.place
  returning p.topic, p.stream, p.waiting_since
)
select topic, stream from moved where waiting_since is not null`;

/** One more failed try. */
export const countAttempt = (consumer: string, arrivals: readonly string[]): SqlText => sql`
update inbox i set attempts = i.attempts + 1
from unnest(${[...arrivals]}::bigint[]) as u (arrival)
cross join lateral (
  select ctid as place from inbox where consumer = ${consumer} and arrival = u.arrival limit 1
) as t
where i.ctid = t.place`;

/** A row that is parked now. */
interface ParkedRow {
  readonly arrival: string;
  readonly code: string;
  readonly failure: string | null;
  readonly attempts: number;
}

/** Parked entries of a batch. */
export const parkRows = (consumer: string, parked: readonly ParkedRow[]): SqlText => sql`
insert into parked_event (consumer, arrival, code, failure, attempts)
select ${consumer}, arrival, code, failure, attempts
from ${rows('u', { arrival: 'bigint', code: 'text', failure: 'text', attempts: 'integer' }, parked)}`;

/** Turns what is behind a missing or parked event to waiting, without reading bodies, and notes since when. */
export const holdBehind = (consumer: string, places: readonly StreamPlace[]): SqlText => sql`
with held as (
  update inbox i set state = 'waiting'
  from ${rows('p', PLACE, places)}
  cross join lateral (
    select ctid as place from inbox
    where consumer = ${consumer} and topic = p.topic and stream = p.stream and state = 'landed'
      and streamseq > p.last + 1
    offset 0
  ) as t
  where i.ctid = t.place
  returning i.topic, i.stream
)
update stream_position p set waiting_since = coalesce(p.waiting_since, clock_timestamp())
from (select distinct topic, stream from held) as h
cross join lateral (
  select ctid as place from stream_position
  where consumer = ${consumer} and topic = h.topic and stream = h.stream limit 1
) as t
where p.ctid = t.place`;

/** Lets so many waiting rows of each stream run whose turn has come. */
export const releaseBehind = (consumer: string, places: readonly StreamPlace[], upTo: number): SqlText => sql`
update inbox i set state = 'landed'
from ${rows('p', PLACE, places)}
cross join lateral (
  select 1 from inbox
  where consumer = ${consumer} and topic = p.topic and stream = p.stream and streamseq = p.last + 1
    and state = 'waiting'
  limit 1
) as next
cross join lateral (
  select ctid as place from inbox
  where consumer = ${consumer} and topic = p.topic and stream = p.stream and state = 'waiting'
    and streamseq > p.last and streamseq <= p.last + ${upTo}::int
  offset 0
) as t
where i.ctid = t.place
returning i.arrival`;
