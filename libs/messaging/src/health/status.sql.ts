/** $1 consumers. Streams whose next event is nowhere for more than $2 seconds are gaps. */
export const CONSUMER_COUNTS = `
select c.consumer,
  (select count(*)::int from inbox i where i.consumer = c.consumer and i.state = 'landed') as landed,
  (select count(*)::int from inbox i where i.consumer = c.consumer and i.state = 'waiting'
     and i.state in ('waiting', 'parked')) as waiting,
  (select count(*)::int from parked_event p where p.consumer = c.consumer and p.state = 'open') as parked,
  (select count(*)::int from stream_position p
   where p.consumer = c.consumer and p.waiting_since < clock_timestamp() - make_interval(secs => $2::float8)
     and not exists (select from inbox n where n.consumer = p.consumer and n.topic = p.topic
       and n.stream = p.stream and n.streamseq = p.last + 1 and n.state = 'landed')
     and not exists (select from inbox n where n.consumer = p.consumer and n.topic = p.topic
       and n.stream = p.stream and n.streamseq = p.last + 1 and n.state in ('waiting', 'parked'))) as gaps
from unnest($1::text[]) as c (consumer)`;

/** Streams whose next event is missing for more than $2 seconds. $1 consumer, $3 streams. */
export const GAPS = `
select p.topic, p.stream, p.last from stream_position p
where p.consumer = $1 and p.waiting_since < clock_timestamp() - make_interval(secs => $2::float8)
  and not exists (select from inbox n where n.consumer = $1 and n.topic = p.topic and n.stream = p.stream
    and n.streamseq = p.last + 1 and n.state = 'landed')
  and not exists (select from inbox n where n.consumer = $1 and n.topic = p.topic and n.stream = p.stream
    and n.streamseq = p.last + 1 and n.state in ('waiting', 'parked'))
order by p.waiting_since limit $3`;
