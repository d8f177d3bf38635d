const COLUMNS = `
  p.consumer, p.arrival, i.topic, nullif(i.stream, 'unreadable') as stream, i.streamseq as "streamSeq",
  i.event_id as id, i.type, p.code, p.failure, p.attempts, p.parked_at as "parkedAt", p.state, i.source`;

/** $1 consumer or null, $2 topic or null, $3 type or null, $4 rows. */
export const LIST_PARKED = `
select ${COLUMNS}
from parked_event p join inbox i on i.consumer = p.consumer and i.arrival = p.arrival
where p.state = 'open' and ($1::text is null or p.consumer = $1)
  and ($2::text is null or i.topic = $2) and ($3::text is null or i.type = $3)
order by p.consumer, i.topic, i.stream, i.streamseq, p.arrival limit $4`;

/** $1 consumer, $2 arrival. */
export const SHOW_PARKED = `
select ${COLUMNS}, i.body, i.sealed
from parked_event p join inbox i on i.consumer = p.consumer and i.arrival = p.arrival
where p.consumer = $1 and p.arrival = $2 order by p.parking_no desc limit 1`;

/** Takes the stream before the row, as workers do. $1 consumer, $2 arrival. */
export const LOCK_PARKED = `
select p.last, i.topic, i.stream, i.streamseq as seq, i.type, i.event_id as id, i.source, i.sealed, i.body, i.state
from inbox i
cross join lateral (
  select last from stream_position p
  where p.consumer = i.consumer and p.topic = i.topic and p.stream = i.stream for update
) as p
where i.consumer = $1 and i.arrival = $2 and i.state = 'parked'`;

/** $1 consumer, $2 arrival, $3 the new state. */
export const UNPARK = `
update inbox set state = $3, code = null, attempts = 0, deaths = 0,
  settled_at = case when $3 = 'discarded' then clock_timestamp() end
where consumer = $1 and arrival = $2 and state = 'parked'`;

/** What can be read now goes on under its real type. $1 consumer, $2 arrival, $3 type. */
export const RETYPE = `
update inbox set type = $3 where consumer = $1 and arrival = $2 and state = 'parked'`;

/** $1 consumer, $2 arrival, $3 state, $4 actor, $5 reason. */
export const CLOSE_PARKED = `
update parked_event set state = $3, actor = $4, reason = $5, ended_at = clock_timestamp()
where consumer = $1 and arrival = $2 and state = 'open'`;

/** Moves a stream's position by an operator's act. $1 consumer, $2 topic, $3 stream, $4 new position. */
export const MOVE_POSITION = `
update stream_position p set last = $4, deferred_until = null,
  waiting_since = case when exists (
    select from inbox w where w.consumer = $1 and w.topic = $2 and w.stream = $3
      and w.state = 'waiting' and w.streamseq > $4) then clock_timestamp() end
where p.consumer = $1 and p.topic = $2 and p.stream = $3`;
