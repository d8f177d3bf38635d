import { sql, type SqlText } from '../transactions/sql.js';

/** The next event of a stream is nowhere, for more than so many seconds. */
const isGap = (seconds: number): SqlText => sql`
  p.waiting_since < clock_timestamp() - make_interval(secs => ${seconds}::float8)
  and not exists (select from inbox n where n.consumer = p.consumer and n.topic = p.topic
    and n.stream = p.stream and n.streamseq = p.last + 1 and n.state = 'landed')
  and not exists (select from inbox n where n.consumer = p.consumer and n.topic = p.topic
    and n.stream = p.stream and n.streamseq = p.last + 1 and n.state in ('waiting', 'parked'))`;

/** How many events of each consumer stand where, and in how many streams one is missing for so many seconds. */
export const countByConsumer = (consumers: readonly string[], seconds: number): SqlText => sql`
select c.consumer,
  (select count(*)::int from inbox i where i.consumer = c.consumer and i.state = 'landed') as landed,
  (select count(*)::int from inbox i where i.consumer = c.consumer and i.state = 'waiting'
     and i.state in ('waiting', 'parked')) as waiting,
  (select count(*)::int from parked_event p where p.consumer = c.consumer and p.state = 'open') as parked,
  (select count(*)::int from stream_position p where p.consumer = c.consumer and ${isGap(seconds)}) as gaps
from unnest(${[...consumers]}::text[]) as c (consumer)`;

/** Streams whose next event is missing for so many seconds, the longest first. */
export const selectGaps = (consumer: string, seconds: number, limit: number): SqlText => sql`
select p.topic, p.stream, p.last from stream_position p
where p.consumer = ${consumer} and ${isGap(seconds)}
order by p.waiting_since limit ${limit}`;
