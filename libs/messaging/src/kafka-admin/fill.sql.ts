import { sql, type SqlText } from '../transactions/sql.js';
import type { FillRange } from './fill.types.js';

interface StreamOfTopic {
  readonly topic: string;
  readonly stream: string;
}

/** Looked up for each event; `not exists` would read all that is due into a table of its own. */
const SENT = sql`(select d.id from due d where d.topic = o.topic and d.id = o.id) is null as sent`;

/** A page of a topic in the order of its numbers. */
export const selectPage = ({ topic, first, last }: FillRange, limit: number): SqlText => sql`
select id, stream, bytes, ${SENT} from outbox o
where topic = ${topic} and id >= ${first} and id <= ${last} order by id limit ${limit}`;

/** Events of one stream by their numbers. */
export const selectNumbers = ({ topic, stream }: StreamOfTopic, numbers: readonly number[]): SqlText => sql`
select streamseq, bytes, ${SENT} from outbox o
where topic = ${topic} and stream = ${stream} and streamseq = any(${[...numbers]}::bigint[]) order by streamseq`;

/** The last number that a stream was given. */
export const selectHead = ({ topic, stream }: StreamOfTopic): SqlText =>
  sql`select last from stream where topic = ${topic} and stream = ${stream}`;

/** The first event of a topic at or after a number, and when it was written. */
export const selectFirstFrom = (topic: string, number: number): SqlText => sql`
select id, recorded_at as "recordedAt" from outbox where topic = ${topic} and id >= ${number} order by id limit 1`;

/** First and last number of a topic. */
export const selectBounds = (topic: string): SqlText => sql`
select (select id from outbox where topic = ${topic} order by id limit 1) as first,
       (select id from outbox where topic = ${topic} order by id desc limit 1) as last`;

interface StreamOfConsumer extends StreamOfTopic {
  readonly consumer: string;
}

/** Where a consumer stands in a stream. */
export const selectPosition = ({ consumer, topic, stream }: StreamOfConsumer): SqlText => sql`
select last from stream_position where consumer = ${consumer} and topic = ${topic} and stream = ${stream}`;

/**
 * Numbers that a consumer has not landed; above its position a row is landed, waiting or parked, so two partial indexes
 * answer.
 */
export const selectMissing = (
  { consumer, topic, stream }: StreamOfConsumer,
  { first, last }: { readonly first: number; readonly last: number },
): SqlText => sql`
select n from generate_series(${first}::bigint, ${last}::bigint) as n
where not exists (select from inbox i where i.consumer = ${consumer} and i.topic = ${topic} and i.stream = ${stream}
    and i.streamseq = n and i.state = 'landed')
  and not exists (select from inbox i where i.consumer = ${consumer} and i.topic = ${topic} and i.stream = ${stream}
    and i.streamseq = n and i.state in ('waiting', 'parked'))
order by n`;
