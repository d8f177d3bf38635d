import { prepared } from '../transactions/prepared.js';

/**
 * Writes the outcome of a batch: states and household numbers, positions, and the end of the run.
 * $1 consumer, $2 arrivals, $3 states, $4 codes, $5 households, $6 numbers; $7 topics, $8 streams, $9 positions,
 * $10 ms until a deferred stream is tried again (null = not deferred); $11 worker. What still waits behind a moved
 * position waits from now; the answer names those streams. The state is looked at where the row is looked up: asked of the
 * updated table it lets a plan of a small table walk the index of all landed rows for each row.
 */
export const SETTLE = prepared(`
with rows as (
  update inbox i
  set state = u.state, code = u.code, household_id = u.household, household_no = u.no,
      settled_at = clock_timestamp()
  from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[])
    as u (arrival, state, code, household, no)
  cross join lateral (
    select ctid as place, state from inbox where consumer = $1 and arrival = u.arrival limit 1
  ) as t
  where i.ctid = t.place and t.state = 'landed'
), ended as (
  update run set arrivals = '{}' where worker = $11
), moved as (
  update stream_position p
  set last = u.last,
      deferred_until = clock_timestamp() + make_interval(secs => u.wait / 1000.0),
      waiting_since = case when exists (
        select from inbox w where w.consumer = $1 and w.topic = u.topic and w.stream = u.stream
          and w.state = 'waiting' and w.streamseq > u.last
      ) then clock_timestamp() end
  from unnest($7::text[], $8::text[], $9::bigint[], $10::float8[]) as u (topic, stream, last, wait)
  cross join lateral (
    select ctid as place from stream_position
    where consumer = $1 and topic = u.topic and stream = u.stream limit 1
  ) as t
  where p.ctid = t.place
  returning p.topic, p.stream, p.waiting_since
)
select topic, stream from moved where waiting_since is not null`);

/** One more failed try. $1 consumer, $2 arrivals. */
export const COUNT_ATTEMPT = `
update inbox i set attempts = i.attempts + 1
from unnest($2::bigint[]) as u (arrival)
cross join lateral (select ctid as place from inbox where consumer = $1 and arrival = u.arrival limit 1) as t
where i.ctid = t.place`;

/** Parked entries of a batch. $1 consumer, $2 arrivals, $3 codes, $4 failures, $5 attempts. */
export const PARK = `
insert into parked_event (consumer, arrival, code, failure, attempts)
select $1, arrival, code, failure, attempts
from unnest($2::bigint[], $3::text[], $4::text[], $5::int[]) as u (arrival, code, failure, attempts)`;

/**
 * Turns what is behind a missing or parked event to waiting, without reading bodies, and notes since when.
 * $1 consumer, $2 topics, $3 streams, $4 positions.
 */
export const HOLD = `
with held as (
  update inbox i set state = 'waiting'
  from unnest($2::text[], $3::text[], $4::bigint[]) as p (topic, stream, last)
  cross join lateral (
    select ctid as place from inbox
    where consumer = $1 and topic = p.topic and stream = p.stream and state = 'landed' and streamseq > p.last + 1
    offset 0
  ) as t
  where i.ctid = t.place
  returning i.topic, i.stream
)
update stream_position p set waiting_since = coalesce(p.waiting_since, clock_timestamp())
from (select distinct topic, stream from held) as h
cross join lateral (
  select ctid as place from stream_position
  where consumer = $1 and topic = h.topic and stream = h.stream limit 1
) as t
where p.ctid = t.place`;

/** Lets waiting rows run whose turn has come. $1 consumer, $2 topics, $3 streams, $4 positions, $5 rows per stream. */
export const RELEASE = `
update inbox i set state = 'landed'
from unnest($2::text[], $3::text[], $4::bigint[]) as p (topic, stream, last)
cross join lateral (
  select 1 from inbox
  where consumer = $1 and topic = p.topic and stream = p.stream and streamseq = p.last + 1 and state = 'waiting'
  limit 1
) as next
cross join lateral (
  select ctid as place from inbox
  where consumer = $1 and topic = p.topic and stream = p.stream and state = 'waiting'
    and streamseq > p.last and streamseq <= p.last + $5
  offset 0
) as t
where i.ctid = t.place
returning i.arrival`;
