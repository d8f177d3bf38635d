import { sql, type SqlText } from '../transactions/sql.js';

/**
 * What is due, per topic and by status, never by a cursor. It steps from topic to topic of what is unpublished, so that
 * nobody has to say which departments there are; the lateral limit keeps a full topic from standing in front of another.
 */
export const claimDue = (paused: readonly string[], limit: number): SqlText =>
  sql`
with recursive due (topic) as (
  (select topic from outbox where published_at is null order by topic, id limit 1)
  union all
  select (select n.topic from outbox n where n.published_at is null and n.topic > due.topic order by n.topic, n.id limit 1)
  from due where due.topic is not null
)
select o.topic, o.id, o.stream, o.bytes
from due
cross join lateral (
  select topic, id, stream, bytes from outbox
  where topic = due.topic and published_at is null order by id limit ${limit}
) as o
where due.topic <> all(${[...paused]}::text[])
order by o.topic, o.id`.prepared();

/** Marks what every subscriber has. */
export const markSent = (topic: string, ids: readonly string[]): SqlText =>
  sql`
update outbox set published_at = clock_timestamp()
where topic = ${topic} and id = any(${[...ids]}::bigint[]) and published_at is null`.prepared();

/** The same for a department's topic, whose events get increasing delivery numbers. */
export const markDelivered = (topic: string, ids: readonly string[]): SqlText =>
  sql`
with due as materialized (
  select id, row_number() over (order by id) as n from outbox
  where topic = ${topic} and id = any(${[...ids]}::bigint[]) and published_at is null
), counter as (
  insert into delivery_counter as c (topic, last)
  select ${topic}::text, count(*) from due having count(*) > 0
  on conflict (topic) do update set last = c.last + excluded.last
  returning c.last - (select count(*) from due) as before
)
update outbox o set published_at = clock_timestamp(), delivery_no = counter.before + due.n
from counter, due
where o.topic = ${topic} and o.id = any(${[...ids]}::bigint[]) and o.id = due.id and o.published_at is null`.prepared();

/** One owner per schema; the lock lives as long as its connection. */
export const TRY_RELAY_LOCK = `
select pg_try_advisory_lock(hashtext('aid-chain relay'), hashtext(current_schema())) as held`;

/** What a service's own log shows to a consumer that comes later. */
export const selectLog = (topic: string, after: string, limit: number): SqlText => sql`
select id, stream, bytes from outbox where topic = ${topic} and id > ${after}::bigint order by id limit ${limit}`;

/** How much is still to be sent. */
export const UNPUBLISHED = `
select count(*)::int as unpublished,
       coalesce(extract(epoch from clock_timestamp() - min(recorded_at)) * 1000, 0)::float8 as age
from outbox where published_at is null`;
