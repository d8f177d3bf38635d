import { prepared } from '../transactions/prepared.js';

/** What a worker is about to run, committed before it runs. $1 worker, $2 consumer, $3 arrivals. */
export const MARK_RUN = prepared(`
insert into run (worker, consumer, arrivals) values ($1, $2, $3::bigint[])
on conflict (worker) do update
set consumer = excluded.consumer, arrivals = excluded.arrivals, started_at = clock_timestamp()`);

/** A worker lives as long as it holds its lock. $1 worker. */
export const LOCK_WORKER = `select pg_try_advisory_lock(hashtext('aid-chain worker'), $1) as held`;

/** $1 consumer, $2 the asking worker. */
export const OTHER_RUNS = `select worker from run where consumer = $1 and worker <> $2`;

/** $1 worker; `true` only if nobody holds its lock. */
export const IS_DEAD = `select pg_try_advisory_xact_lock(hashtext('aid-chain worker'), $1) as dead`;

/**
 * One more death for each event that a dead worker had begun. Its row stays for a while, so that every process of the
 * consumer sees that one died. $1 worker.
 */
export const COUNT_DEATHS = `
with dead as materialized (
  select consumer, arrivals from run where worker = $1 for update
), counted as (
  update run set arrivals = '{}' where worker = $1 and arrivals <> '{}'
)
update inbox i set deaths = i.deaths + 1
from (select consumer, unnest(arrivals) as arrival from dead) as d
cross join lateral (
  select ctid as place, state from inbox where consumer = d.consumer and arrival = d.arrival limit 1
) as t
where i.ctid = t.place and t.state = 'landed'`;

/** The worker runs nothing now. $1 worker. */
export const CLEAR_RUN = `update run set arrivals = '{}' where worker = $1 and arrivals <> '{}'`;

/** A worker that lives, and runs nothing yet. $1 worker, $2 consumer. */
export const ANNOUNCE_WORKER = `
insert into run (worker, consumer, arrivals) values ($1, $2, '{}') on conflict (worker) do nothing`;

/** Of a worker that has stopped, or whose death everybody has seen. $1 worker. */
export const FORGET_WORKER = `delete from run where worker = $1`;
