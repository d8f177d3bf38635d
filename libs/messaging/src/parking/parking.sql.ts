import { sql, type SqlText } from '../transactions/sql.js';
import type { OperatorAct, ParkedFilter, ParkedKey } from './parking.types.js';

/** What happened to an event each time that it was parked before. */
const BEFORE = sql`
  cross join lateral (
    select coalesce(sum(e.attempts), 0)::int as attempts, count(*)::int as replays from parked_event e
     where e.consumer = p.consumer and e.arrival = p.arrival and e.parking_no < p.parking_no) as before`;

const COLUMNS = sql`
  p.consumer, p.arrival, i.topic, nullif(i.stream, 'unreadable') as stream, i.streamseq as "streamSeq",
  i.event_id as id, i.type, p.code, p.failure, before.attempts + p.attempts as attempts, before.replays, p.parked_at as "parkedAt", p.state,
  p.actor, p.reason, p.ended_at as "endedAt", i.source`;

/** Parked events, the open ones unless all are asked for, per stream in the order in which they will run. */
export const selectParked = ({
  consumer = null,
  topic = null,
  type = null,
  withEnded = false,
  limit = 200,
}: { readonly [K in keyof ParkedFilter]: ParkedFilter[K] | null }): SqlText => sql`
select ${COLUMNS}
from parked_event p join inbox i on i.consumer = p.consumer and i.arrival = p.arrival ${BEFORE}
where (${withEnded}::boolean or p.state = 'open') and (${consumer}::text is null or p.consumer = ${consumer})
  and (${topic}::text is null or i.topic = ${topic}) and (${type}::text is null or i.type = ${type})
order by p.consumer, i.topic, i.stream, i.streamseq, p.arrival, p.parking_no limit ${limit}`;

export const selectParkedBody = ({ consumer, arrival }: ParkedKey): SqlText => sql`
select ${COLUMNS}, i.body, i.sealed
from parked_event p join inbox i on i.consumer = p.consumer and i.arrival = p.arrival ${BEFORE}
where p.consumer = ${consumer} and p.arrival = ${arrival} order by p.parking_no desc limit 1`;

/** Takes the stream before the row, as workers do. */
export const lockParked = ({ consumer, arrival }: ParkedKey): SqlText => sql`
select p.last, i.topic, i.stream, i.streamseq as seq, i.type, i.event_id as id, i.source, i.sealed, i.body, i.state
from inbox i
cross join lateral (
  select last from stream_position p
  where p.consumer = i.consumer and p.topic = i.topic and p.stream = i.stream for update
) as p
where i.consumer = ${consumer} and i.arrival = ${arrival} and i.state = 'parked'`;

export const unpark = ({ consumer, arrival }: ParkedKey, state: 'landed' | 'discarded'): SqlText => sql`
update inbox set state = ${state}::text, code = null, attempts = 0, deaths = 0,
  settled_at = case when ${state}::text = 'discarded' then clock_timestamp() end
where consumer = ${consumer} and arrival = ${arrival} and state = 'parked'`;

/** What can be read now goes on under its real type. */
export const retype = ({ consumer, arrival }: ParkedKey, type: string): SqlText => sql`
update inbox set type = ${type} where consumer = ${consumer} and arrival = ${arrival} and state = 'parked'`;

export const closeParked = (
  { consumer, arrival }: ParkedKey,
  state: 'replayed' | 'discarded',
  { actor, reason }: OperatorAct,
): SqlText => sql`
update parked_event set state = ${state}, actor = ${actor}, reason = ${reason}, ended_at = clock_timestamp()
where consumer = ${consumer} and arrival = ${arrival} and state = 'open'`;

/** Moves a stream's position by an operator's act. */
export const movePosition = (
  { consumer, topic, stream }: { readonly consumer: string; readonly topic: string; readonly stream: string },
  last: number,
): SqlText => sql`
update stream_position p set last = ${last}::bigint, deferred_until = null,
  waiting_since = case when exists (
    select from inbox w where w.consumer = ${consumer} and w.topic = ${topic} and w.stream = ${stream}
      and w.state = 'waiting' and w.streamseq > ${last}::bigint) then clock_timestamp() end
where p.consumer = ${consumer} and p.topic = ${topic} and p.stream = ${stream}`;
