/** Streams that stand still. $1 consumer or null, $2 topic or null, $3 stream or null, $4 rows. */
export const SHOW_STREAMS = `
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
where ($1::text is null or p.consumer = $1) and ($2::text is null or p.topic = $2)
  and (case when $3::text is null then p.waiting_since is not null else p.stream = $3 end)
order by p.waiting_since nulls last, p.consumer, p.topic, p.stream limit $4`;

/** $1 consumer, $2 topic, $3 stream. */
export const LOCK_STREAM = `
select p.last,
  (select min(i.streamseq) from inbox i where i.consumer = p.consumer and i.topic = p.topic
     and i.stream = p.stream and i.state in ('waiting', 'parked') and i.streamseq > p.last) as next
from stream_position p
where p.consumer = $1 and p.topic = $2 and p.stream = $3 for update`;
