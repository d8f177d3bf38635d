import { prepared } from '../transactions/prepared.js';

/*
 * Statements of a batch must not scan a growing table even before its first statistics, when the planner takes any
 * join for a small one. So each row is looked up by itself: a lateral subquery that cannot be pulled up (limit, offset 0,
 * for update), and updates by the ctid that it found; the stream's lock keeps that row where it is. `code is null`
 * belongs to the index by arrival alone, so that reading one stream cannot fall for it. For the same reason their plan may
 * be kept: planning them anew took as long as running them for a few events.
 */

/**
 * Takes the streams that have landed rows, oldest arrivals first, and locks their positions; those of another worker
 * are skipped. The rows are read by a second statement, because a row joined to a lock may be older than the lock.
 * $1 consumer, $2 arrivals after this one, $3 rows to look at.
 */
export const CLAIM = prepared(`
with due as materialized (
  select topic, stream, arrival from inbox
  where consumer = $1 and state = 'landed' and code is null and arrival > $2
  order by arrival limit $3
), streams as materialized (
  select topic, stream, count(*)::int as rows from due group by topic, stream order by topic, stream
)
select p.topic, p.stream, p.last, s.rows
from streams s
cross join lateral (
  select topic, stream, last from stream_position p
  where p.consumer = $1 and p.topic = s.topic and p.stream = s.stream
    and (p.deferred_until is null or p.deferred_until <= clock_timestamp())
  for update skip locked
) as p`);

/** Where to look on when every stream of a full window belongs to another worker or is deferred. */
export const NEXT_WINDOW = `
select max(arrival) as upto, count(*)::int as rows from (
  select arrival from inbox
  where consumer = $1 and state = 'landed' and code is null and arrival > $2
  order by arrival limit $3
) as due`;

/**
 * The landed rows of the claimed streams in order, as many per stream as the claim counted. Only rows that follow
 * each other from the position bring their body; unsequenced rows always do.
 * $1 consumer, $2 topics, $3 streams, $4 positions, $5 rows per stream.
 */
export const READ = prepared(`
select r.topic, r.stream, r.arrival, r.streamseq as seq, r.type, r.source, r.event_id as id,
       r.household_id as "householdId", r.attempts, r.deaths, r.sealed, r.position,
       case when r.streamseq is null or r.streamseq = r.last + r.rank then r.body end as body,
       r.streamseq is null or r.streamseq = r.last + r.rank as "inTurn"
from (
  select i.*, c.last,
         dense_rank() over (partition by i.topic, i.stream, i.streamseq > c.last order by i.streamseq) as rank
  from unnest($2::text[], $3::text[], $4::bigint[], $5::int[]) as c (topic, stream, last, rows)
  cross join lateral (
    select topic, stream, arrival, streamseq, type, source, event_id, household_id, attempts, deaths, sealed, body, position
    from inbox
    where consumer = $1 and topic = c.topic and stream = c.stream and state = 'landed'
    order by streamseq, arrival limit c.rows
  ) as i
) as r
order by r.topic, r.stream, r.streamseq, r.arrival`);

/** Locks every household of the batch, sorted, and counts its events in one go. $1 consumer, $2 ids, $3 counts. */
export const TAKE_HOUSEHOLD_NUMBERS = prepared(`
insert into household_position as h (consumer, household_id, last)
select $1, id, n from unnest($2::text[], $3::int[]) as u (id, n) order by id
on conflict (consumer, household_id) do update set last = h.last + excluded.last
returning h.household_id as id, h.last`);

/** Gives back the numbers of events that did not run after all. $1 consumer, $2 ids, $3 last numbers. */
export const CORRECT_HOUSEHOLD_NUMBERS = `
update household_position h set last = u.last
from unnest($2::text[], $3::bigint[]) as u (id, last)
cross join lateral (
  select ctid as place from household_position where consumer = $1 and household_id = u.id limit 1
) as t
where h.ctid = t.place`;
