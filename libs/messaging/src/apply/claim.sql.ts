import { BATCH_BYTES } from '../codec/limits.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';
import type { ClaimedStream } from './batch-row.js';

/*
 * Statements of a batch must not scan a growing table even before its first statistics, when the planner takes any
 * join for a small one. So each row is looked up by itself: a lateral subquery that cannot be pulled up (limit, offset 0,
 * for update), and updates by the ctid that it found; the stream's lock keeps that row where it is. `code is null`
 * belongs to the index by arrival alone, so that reading one stream cannot fall for it. For the same reason their plan may
 * be kept: planning them anew took as long as running them for a few events.
 */

/** Whether there is anything to claim: one entry of an index, asked before a transaction is opened. */
export const selectAnyLanded = (consumer: string): SqlText =>
  sql`
select from inbox where consumer = ${consumer} and state = 'landed' and code is null order by arrival limit 1`;

/** Oldest landed rows after an arrival, as many as a batch may hold. */
const window = (consumer: string, after: string, limit: number): SqlText => sql`
  select topic, stream, arrival from inbox
  where consumer = ${consumer} and state = 'landed' and code is null and arrival > ${after}::bigint
  order by arrival limit ${limit}`;

/**
 * Takes the streams that have landed rows, oldest arrivals first, and locks their positions; those of another worker
 * are skipped. The rows are read by a second statement, because a row joined to a lock may be older than the lock.
 */
export const lockLandedStreams = (consumer: string, after: string, limit: number): SqlText =>
  sql`
with due as materialized (${window(consumer, after, limit)}
), streams as materialized (
  select topic, stream, count(*)::int as rows from due group by topic, stream order by topic, stream
)
select p.topic, p.stream, p.last, s.rows
from streams s
cross join lateral (
  select topic, stream, last from stream_position p
  where p.consumer = ${consumer} and p.topic = s.topic and p.stream = s.stream
    and (p.deferred_until is null or p.deferred_until <= clock_timestamp())
  for update skip locked
) as p`;

/** Where to look on when every stream of a full window belongs to another worker or is deferred. */
export const endOfWindow = (consumer: string, after: string, limit: number): SqlText => sql`
select max(arrival) as upto, count(*)::int as rows from (${window(consumer, after, limit)}) as due`;

/**
 * The landed rows of the claimed streams in order, as many per stream as the claim counted. Only rows that follow
 * each other from the position bring their body, and unsequenced ones, as far as all of these fit into a batch.
 */
export const selectLanded = (consumer: string, claimed: readonly ClaimedStream[]): SqlText =>
  sql`
select t.topic, t.stream, t.arrival, t.streamseq as seq, t.type, t.source, t.event_id as id,
       t.household_id as "householdId", t.attempts, t.deaths, t.sealed, t.position,
       case when t.turn then t.body end as body, t.body is not null as "hasBody", t.turn as "inTurn"
from (
  select r.*, r.follows and sum(case when r.follows then coalesce(octet_length(r.body), 0) else 0 end)
                over (order by r.topic, r.stream, r.streamseq, r.arrival) <= ${BATCH_BYTES}::bigint as turn
  from (
  select i.*, c.last, i.streamseq is null or i.streamseq = c.last
           + dense_rank() over (partition by i.topic, i.stream, i.streamseq > c.last order by i.streamseq) as follows
  from ${rows('c', { topic: 'text', stream: 'text', last: 'bigint', rows: 'integer' }, claimed)}
  cross join lateral (
    select topic, stream, arrival, streamseq, type, source, event_id, household_id, attempts, deaths, sealed, body, position
    from inbox
    where consumer = ${consumer} and topic = c.topic and stream = c.stream and state = 'landed'
    order by streamseq, arrival limit c.rows
  ) as i
  ) as r
) as t
order by t.topic, t.stream, t.streamseq, t.arrival`;

/** Locks every household of the batch, sorted, and counts its events in one go. */
export const takeHouseholdNumbers = (
  consumer: string,
  events: readonly { readonly id: string; readonly n: number }[],
): SqlText =>
  sql`
insert into household_position as h (consumer, household_id, last)
select ${consumer}::text, id, n from ${rows('u', { id: 'text', n: 'integer' }, events)} order by id
on conflict (consumer, household_id) do update set last = h.last + excluded.last
returning h.household_id as id, h.last`;

/** Gives back the numbers of events that did not run after all. */
export const correctHouseholdNumbers = (
  consumer: string,
  numbers: readonly { readonly id: string; readonly last: number }[],
): SqlText => sql`
update household_position h set last = u.last
from ${rows('u', { id: 'text', last: 'bigint' }, numbers)}
cross join lateral (
  select ctid as place from household_position where consumer = ${consumer} and household_id = u.id limit 1
) as t
where h.ctid = t.place`;
