import type { EncodedEvent } from '../codec/encode.js';
import { inOneBuffer } from '../transactions/in-one-buffer.js';
import { rows, sql, type SqlText } from '../transactions/sql.js';

const COLUMNS = {
  topic: 'text',
  stream: 'text',
  id: 'text',
  off: 'integer',
  len: 'integer',
  n: 'integer',
} as const;

/**
 * Numbers and inserts events: streams are locked and counted in sorted order (unsorted they deadlock), the rows get
 * `last + row number`, the final bytes end in that number, and all are due.
 */
export function appendEvents(events: readonly EncodedEvent[]): SqlText {
  const { places, bytes } = inOneBuffer(events, ({ head }) => head);
  const lines = places.map((place, n) => ({ ...place, n }));
  return sql`
with e as (
  select * from ${rows('u', COLUMNS, lines)}
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
), written as (
  insert into outbox (topic, stream, streamseq, event_id, bytes)
  select topic, stream, seq, id,
         substring(${bytes}::bytea from off + 1 for len) || convert_to(',"streamseq":' || seq || '}', 'UTF8')
  from numbered order by topic, stream, seq
  returning topic, id
)
insert into due (topic, id) select topic, id from written`.prepared();
}
