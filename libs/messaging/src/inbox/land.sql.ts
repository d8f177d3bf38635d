import { prepared } from '../transactions/prepared.js';

/**
 * Inserts inbox rows, the stream positions that are missing (an insert in apply would block a second worker where
 * `skip locked` cannot help) and the parked entries of what cannot be read.
 * $1 consumer, $2 topics, $3 sources, $4 ids, $5 types, $6 streams, $7 numbers, $8 households, $9 states, $10 codes,
 * $11 details, $12 sealed, $13 offsets, $14 lengths (null = no body), $15 all bodies, $16 all hashes (32 bytes each),
 * $17 positions on the topic.
 */
const LANDING = `
with e as (
  select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[],
                       $9::text[], $10::text[], $11::text[], $12::boolean[], $13::int[], $14::int[], $17::text[])
    with ordinality as u (topic, source, event_id, type, stream, streamseq, household_id,
                          state, code, detail, sealed, off, len, position, n)
), positions as (
  insert into stream_position (consumer, topic, stream)
  select distinct $1, topic, stream from e order by topic, stream
  on conflict (consumer, topic, stream) do nothing
), landed as (
  insert into inbox as i (consumer, topic, source, event_id, type, stream, streamseq, household_id,
                          state, code, sealed, body, hash, settled_at, position)
  select $1, topic, source, event_id, type, stream, streamseq, household_id, state, code, sealed,
         case when len is not null then substring($15::bytea from off + 1 for len) end,
         substring($16::bytea from (n::int - 1) * 32 + 1 for 32),
         case when state <> 'landed' then clock_timestamp() end, position
  from e order by n
  on conflict (consumer, topic, source, event_id) do nothing
  returning i.arrival, i.topic, i.source, i.event_id, i.state, i.code
), parked as (
  insert into parked_event (consumer, arrival, code, failure)
  select distinct on (l.arrival) $1, l.arrival, l.code, e.detail
  from landed l join e using (topic, source, event_id) where l.state = 'parked'
)`;

/** The rows that went in, for who must know which. */
export const LAND = prepared(`${LANDING} select topic, source, event_id, arrival, state from landed`);

/** How many went in: all that matters of our own events, which come by hundreds. */
export const LAND_COUNTED = prepared(`${LANDING} select count(*)::int as inserted from landed`);

/**
 * Of ids that are there already, those that came with other content. Only asked when fewer rows went in than came.
 * $1 consumer, $2 topics, $3 sources, $4 ids, $5 all hashes.
 */
export const FIND_REUSED = `
select e.n::int - 1 as index
from unnest($2::text[], $3::text[], $4::text[]) with ordinality as e (topic, source, event_id, n)
cross join lateral (
  select hash from inbox i
  where i.consumer = $1 and i.topic = e.topic and i.source = e.source and i.event_id = e.event_id limit 1
) as there
where there.hash <> substring($5::bytea from (e.n::int - 1) * 32 + 1 for 32)`;
