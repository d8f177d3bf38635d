import { prepared } from '../transactions/prepared.js';

/**
 * Numbers and inserts events: streams are locked and counted in sorted order (unsorted they deadlock), the rows get
 * `last + row number`, and the final bytes end in that number.
 * $1 topics, $2 streams, $3 ids, $4 offsets, $5 lengths, $6 all heads in one bytea.
 */
export const APPEND = prepared(`
with e as (
  select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[])
    with ordinality as u (topic, stream, event_id, off, len, n)
), counted as (
  select topic, stream, count(*) as c from e group by topic, stream
), heads as (
  insert into stream as s (topic, stream, last)
  select topic, stream, c from counted order by topic, stream
  on conflict (topic, stream) do update set last = s.last + excluded.last
  returning s.topic, s.stream, s.last
), numbered as (
  select e.*, h.last - c.c + row_number() over (partition by e.topic, e.stream order by e.n) as seq
  from e join heads h using (topic, stream) join counted c using (topic, stream)
)
insert into outbox (topic, stream, streamseq, event_id, bytes)
select topic, stream, seq, event_id,
       substring($6::bytea from off + 1 for len) || convert_to(',"streamseq":' || seq || '}', 'UTF8')
from numbered order by topic, stream, seq`);
