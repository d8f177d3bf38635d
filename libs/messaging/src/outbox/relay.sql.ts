import { BATCH, BATCH_BYTES } from '../codec/limits.js';
import { sql, type SqlText } from '../transactions/sql.js';

/** The rows of a queue with their bytes, in order, as far as these fit into a batch; one event always fits. */
const withBytes = (queued: SqlText): SqlText => sql`
  select topic, id, stream, bytes from (
    select d.topic, d.id, o.stream, o.bytes, sum(octet_length(o.bytes)) over (order by d.id) as upto
    from (${queued}) as d
    cross join lateral (select stream, bytes from outbox where topic = d.topic and id = d.id limit 1) as o
  ) as w
  where upto <= ${BATCH_BYTES}::bigint`;

/**
 * What is due, a batch of each topic, and never by a cursor: a transaction may commit after one that got later numbers.
 * It steps from topic to topic of the queue, so that nobody has to say which departments there are; the lateral limit
 * keeps a full topic from standing in front of another.
 * @param except topics that pause, or are being sent
 */
export const claimDue = (except: readonly string[]): SqlText =>
  sql`
with recursive topics (topic) as (
  (select topic from due order by topic, id limit 1)
  union all
  select (select n.topic from due n where n.topic > topics.topic order by n.topic, n.id limit 1)
  from topics where topics.topic is not null
)
select b.topic, b.id, b.stream, b.bytes
from topics
cross join lateral (
  ${withBytes(sql`select topic, id from due where topic = topics.topic order by id limit ${BATCH}`)}
) as b
where topics.topic <> all(${[...except]}::text[])
order by b.topic, b.id`.prepared();

/** Events of one topic that were claimed and are not marked yet. */
export interface UnderWay {
  readonly topic: string;
  /** The last of their numbers. */
  readonly last: string;
  readonly count: number;
}

/**
 * What is due behind events under way; nothing where an earlier one has been committed meanwhile, because it may stand
 * before these on its stream. Both columns are compared as one, which no plan reads otherwise than in their order.
 */
export const claimBehind = ({ topic, last, count }: UnderWay): SqlText =>
  sql`
select topic, id, stream, bytes from (${withBytes(sql`
    select topic, id from (
      select topic, id from due where (topic, id) > (${topic}::text, ${last}::bigint) order by topic, id limit ${BATCH}
    ) as next where topic = ${topic}`)}) as b
where ${count}::int = (
  select count(*) from (
    select from due where topic = ${topic} and id <= ${last}::bigint order by id limit ${count}::int + 1
  ) as before
)
order by id`.prepared();

/** Marks what every subscriber has. */
export const markSent = (topic: string, ids: readonly string[]): SqlText =>
  sql`
delete from due where topic = ${topic} and id = any(${[...ids]}::bigint[])`.prepared();

/** The same for a department's topic, whose events get increasing delivery numbers. */
export const markDelivered = (topic: string, ids: readonly string[]): SqlText =>
  sql`
with sent as (
  delete from due where topic = ${topic} and id = any(${[...ids]}::bigint[]) returning id
), counter as (
  insert into delivery_counter as c (topic, last)
  select ${topic}::text, count(*) from sent having count(*) > 0
  on conflict (topic) do update set last = c.last + excluded.last
  returning c.last - (select count(*) from sent) as before
)
insert into delivery (topic, delivery_no, id)
select ${topic}::text, counter.before + row_number() over (order by sent.id), sent.id from counter, sent`.prepared();

/** One owner per schema; the lock lives as long as its connection. */
export const TRY_RELAY_LOCK = `
select pg_try_advisory_lock(hashtext('aid-chain relay'), hashtext(current_schema())) as held`;

/** What a service's own log shows to a consumer that comes later, as much as fits into a batch. */
export const selectLog = (topic: string, after: string, limit: number): SqlText =>
  withBytes(sql`
    select topic, id from outbox where topic = ${topic} and id > ${after}::bigint order by id limit ${limit}`);

/** How much is still to be sent, and since when, ms. */
export const UNPUBLISHED = `
select count(*)::int as unpublished,
       coalesce(extract(epoch from clock_timestamp() - min(due_since)) * 1000, 0)::float8 as age
from due`;
