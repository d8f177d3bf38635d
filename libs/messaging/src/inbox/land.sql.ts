import { rows, sql, type SqlText } from '../transactions/sql.js';
import { hashAt, inboxLines, LINE_COLUMNS } from './inbox-lines.js';
import type { LandingRow } from './landing-row.js';

const COLUMNS = {
  ...LINE_COLUMNS,
  state: 'text',
  code: 'text',
  detail: 'text',
  sealed: 'boolean',
  position: 'text',
} as const;

/** Of an ignored type, and its number is passed already: nothing else would know that it is a repeat. */
const isPassed = (consumer: string): SqlText => sql`
len is null and seq is not null and seq <= coalesce((
  select last from stream_position p where p.consumer = ${consumer} and p.topic = e.topic and p.stream = e.stream), 0)`;

/**
 * Inserts the stream positions that are missing (an insert in apply would block a second worker where `skip locked`
 * cannot help), inbox rows, and the parked entries of what cannot be read. Positions first, as a landing in one
 * transaction does: where one has moved them, this waits for its end without a row that it is still to insert.
 */
function landing(consumer: string, rowsToLand: readonly LandingRow[]): SqlText {
  const { lines, bytes } = inboxLines(rowsToLand, (row) => row);
  const all = lines.map((line) => {
    const { state, fault, sealed, position } = line.item;
    return { ...line, state, code: fault?.code, detail: fault?.detail, sealed, position };
  });
  return sql`
with e as (
  select * from ${rows('u', COLUMNS, all)}
), positions as (
  insert into stream_position (consumer, topic, stream)
  select distinct ${consumer}::text, topic, stream from e order by topic, stream
  on conflict (consumer, topic, stream) do nothing
  returning 1
), landed as (
  insert into inbox as i (consumer, topic, source, event_id, type, stream, streamseq, household_id,
                          state, code, sealed, body, hash, settled_at, position)
  select ${consumer}::text, topic, source, id, type, stream, seq, household, state, code, sealed,
         case when len is not null then substring(${bytes}::bytea from off + 1 for len) end,
         ${hashAt(sql`n`, rowsToLand)},
         case when state <> 'landed' then clock_timestamp() end, position
  from e where (select count(*) from positions) is not null and not (${isPassed(consumer)}) order by n
  on conflict (consumer, topic, source, event_id) do nothing
  returning i.arrival, i.topic, i.source, i.event_id, i.state, i.code
), parked as (
  insert into parked_event (consumer, arrival, code, failure)
  select distinct on (l.arrival) ${consumer}::text, l.arrival, l.code, e.detail
  from landed l join e on e.topic = l.topic and e.source = l.source and e.id = l.event_id
  where l.state = 'parked'
)`;
}

/** The rows that went in, for who must know which. */
export const landRows = (consumer: string, rowsToLand: readonly LandingRow[]): SqlText =>
  sql`${landing(consumer, rowsToLand)} select topic, source, event_id, arrival, state from landed`;

/** How many went in: all that matters of our own events, which come by hundreds. */
export const landRowsCounted = (consumer: string, rowsToLand: readonly LandingRow[]): SqlText =>
  sql`${landing(consumer, rowsToLand)} select count(*)::int as inserted from landed`;

/** Of ids that are there already, those that came with other content. Only asked when fewer rows went in than came. */
export const selectReused = (consumer: string, landed: readonly LandingRow[]): SqlText => sql`
select e.n as index
from ${rows(
  'e',
  { n: 'integer', topic: 'text', source: 'text', id: 'text' },
  landed.map(({ topic, source, id }, n) => ({ n, topic, source, id })),
)}
cross join lateral (
  select hash from inbox i
  where i.consumer = ${consumer} and i.topic = e.topic and i.source = e.source and i.event_id = e.id limit 1
) as there
where there.hash <> ${hashAt(sql`e.n`, landed)}`;
