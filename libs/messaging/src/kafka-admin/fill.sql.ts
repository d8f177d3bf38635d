/** A page of a topic in the order of its numbers. $1 topic, $2 first number, $3 last number, $4 events. */
export const FILL_PAGE = `
select id, stream, bytes, published_at is not null as sent from outbox
where topic = $1 and id >= $2 and id <= $3 order by id limit $4`;

/** Events of one stream. $1 topic, $2 stream, $3 numbers of the stream. */
export const FILL_STREAM = `
select streamseq, bytes, published_at is not null as sent from outbox
where topic = $1 and stream = $2 and streamseq = any($3::bigint[]) order by streamseq`;

/** The last number that a stream was given. $1 topic, $2 stream. */
export const STREAM_HEAD = `select last from stream where topic = $1 and stream = $2`;

/** The first event of a topic at or after a number, and when it was written. $1 topic, $2 number. */
export const PROBE = `
select id, recorded_at as "recordedAt" from outbox where topic = $1 and id >= $2 order by id limit 1`;

/** First and last number of a topic. $1 topic. */
export const BOUNDS = `
select (select id from outbox where topic = $1 order by id limit 1) as first,
       (select id from outbox where topic = $1 order by id desc limit 1) as last`;

/** Where a consumer stands in a stream. $1 consumer, $2 topic, $3 stream. */
export const POSITION = `
select last from stream_position where consumer = $1 and topic = $2 and stream = $3`;

/**
 * Numbers that a consumer has not landed; above its position a row is landed, waiting or parked, so two partial indexes
 * answer. $1 consumer, $2 topic, $3 stream, $4 first number, $5 last number.
 */
export const MISSING = `
select n from generate_series($4::bigint, $5::bigint) as n
where not exists (select from inbox i where i.consumer = $1 and i.topic = $2 and i.stream = $3
    and i.streamseq = n and i.state = 'landed')
  and not exists (select from inbox i where i.consumer = $1 and i.topic = $2 and i.stream = $3
    and i.streamseq = n and i.state in ('waiting', 'parked'))
order by n`;
