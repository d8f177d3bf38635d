import { sql, type SqlText } from '../transactions/sql.js';
import type { StreamFilter, StreamKey } from './streams.types.js';

/** Streams that stand still, or the named one whatever it does. */
export const selectStreams = ({
  consumer = null,
  topic = null,
  stream = null,
  limit = 200,
}: { readonly [K in keyof StreamFilter]: StreamFilter[K] | null }): SqlText => sql`
select p.consumer, p.topic, p.stream, p.last, p.waiting_since as since,
  (select count(*)::int from inbox w where w.consumer = p.consumer and w.topic = p.topic and w.stream = p.stream
     and w.state = 'waiting' and w.state in ('waiting', 'parked')) as waiting,
  case
    when exists (select from inbox n where n.consumer = p.consumer and n.topic = p.topic and n.stream = p.stream
      and n.streamseq = p.last + 1 and n.state = 'parked') then 'parked'
    when p.deferred_until > clock_timestamp() then 'deferred'
    when p.waiting_since is not null then 'gap'
  end as held
from stream_position p
where (${consumer}::text is null or p.consumer = ${consumer}) and (${topic}::text is null or p.topic = ${topic})
  and (case when ${stream}::text is null then p.waiting_since is not null else p.stream = ${stream} end)
order by p.waiting_since nulls last, p.consumer, p.topic, p.stream limit ${limit}`;

export const lockStream = ({ consumer, topic, stream }: StreamKey): SqlText => sql`
select p.last,
  (select min(i.streamseq) from inbox i where i.consumer = p.consumer and i.topic = p.topic
     and i.stream = p.stream and i.state in ('waiting', 'parked') and i.streamseq > p.last) as next
from stream_position p
where p.consumer = ${consumer} and p.topic = ${topic} and p.stream = ${stream} for update`;
