/** Two operators at once would give the same numbers. $1 what is landed again. */
export const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended($1, 0))`;

/**
 * Gives their bodies to events that were put aside because their type was ignored, and lets them be applied in the order
 * of the arrays. Whatever is in another state, or came with other bytes, is left alone: each event is applied once.
 * A number follows on from what the stream has, done or not.
 * $1 consumer, $2 topic, $3 type, $4 sources, $5 ids, $6 streams to land on, $7 offsets, $8 lengths, $9 all bodies,
 * $10 all hashes (32 bytes each).
 */
export const LAND_AGAIN = `
with e as (
  select * from unnest($4::text[], $5::text[], $6::text[], $7::int[], $8::int[])
    with ordinality as u (source, event_id, again, off, len, n)
), found as materialized (
  select e.*, i.arrival
  from e
  cross join lateral (
    select arrival from inbox
    where consumer = $1 and topic = $2 and source = e.source and event_id = e.event_id
      and type = $3 and state = 'ignored' and code = 'TYPE'
      and hash = substring($10::bytea from (e.n::int - 1) * 32 + 1 for 32)
    for update
  ) as i
), streams as materialized (
  select again from found group by again order by again
), places as (
  insert into stream_position (consumer, topic, stream) select $1, $2, again from streams
  on conflict (consumer, topic, stream) do nothing
), ends as materialized (
  select s.again, greatest(
    (select last from stream_position where consumer = $1 and topic = $2 and stream = s.again),
    (select max(streamseq) from inbox where consumer = $1 and topic = $2 and stream = s.again and state = 'landed'),
    (select max(streamseq) from inbox where consumer = $1 and topic = $2 and stream = s.again
       and state in ('waiting', 'parked')), 0) as last
  from streams s
), numbered as materialized (
  select f.*, x.last + row_number() over (partition by f.again order by f.n) as seq
  from found f join ends x using (again)
), landed as (
  update inbox i
  set state = 'landed', code = null, attempts = 0, deaths = 0, settled_at = null, sealed = false,
      stream = n.again, streamseq = n.seq, body = substring($9::bytea from n.off + 1 for n.len)
  from numbered n
  where i.consumer = $1 and i.arrival = n.arrival
  returning 1
)
select count(*)::int as landed from landed`;
