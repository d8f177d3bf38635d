import { sql, type SqlText } from '../transactions/sql.js';

/** What a worker is about to run, committed before it runs. */
export const markRun = (worker: number, consumer: string, arrivals: readonly string[]): SqlText =>
  sql`
insert into run (worker, consumer, arrivals) values (${worker}, ${consumer}, ${[...arrivals]}::bigint[])
on conflict (worker) do update
set consumer = excluded.consumer, arrivals = excluded.arrivals, started_at = clock_timestamp()`;

/**
 * A worker lives as long as it holds its lock. Waits for whoever asks just now whether it is held, and fails by
 * `lock_timeout` where a session of the same worker, which the server takes for alive still, holds it.
 */
export const lockWorker = (worker: number): SqlText =>
  sql`select pg_advisory_lock(hashtext('aid-chain worker'), ${worker}::int)`;

export const otherRuns = (consumer: string, worker: number): SqlText =>
  sql`select worker from run where consumer = ${consumer} and worker <> ${worker}`;

/** `true` only if nobody holds the worker's lock. */
export const isDead = (worker: number): SqlText =>
  sql`select pg_try_advisory_xact_lock(hashtext('aid-chain worker'), ${worker}::int) as dead`;

/**
 * One more death for each event that a dead worker had begun, a row each. Its own row stays for a while, so that every
 * process of the consumer sees that one died.
 */
export const countDeaths = (worker: number): SqlText => sql`
with dead as materialized (
  select consumer, arrivals from run where worker = ${worker} for update
), counted as (
  update run set arrivals = '{}' where worker = ${worker} and arrivals <> '{}'
)
update inbox i set deaths = i.deaths + 1
from (select consumer, unnest(arrivals) as arrival from dead) as d
cross join lateral (
  select ctid as place, state from inbox where consumer = d.consumer and arrival = d.arrival limit 1
) as t
where i.ctid = t.place and t.state = 'landed'
returning 1`;

/** The worker runs nothing now. */
export const clearRun = (worker: number): SqlText =>
  sql`update run set arrivals = '{}' where worker = ${worker} and arrivals <> '{}'`;

/** A worker that lives, and runs nothing yet. */
export const announceWorker = (worker: number, consumer: string): SqlText => sql`
insert into run (worker, consumer, arrivals) values (${worker}, ${consumer}, '{}') on conflict (worker) do nothing`;

/** Of a worker that has stopped, or whose death everybody has seen. */
export const forgetWorker = (worker: number): SqlText => sql`delete from run where worker = ${worker}`;
