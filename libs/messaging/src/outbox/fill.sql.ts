/** What was sent already; what was not is the relay's. $1 topic, $2 from key, $3 to key, $4 events. */
export const FILL_TOPIC = `
select id, stream, bytes from outbox
where topic = $1 and id >= $2 and id <= $3 and published_at is not null order by id limit $4`;

/** The same of one stream. $1 topic, $2 stream, $3 from number, $4 to number, $5 events. */
export const FILL_STREAM = `
select id, stream, streamseq as seq, bytes from outbox
where topic = $1 and stream = $2 and streamseq >= $3 and streamseq <= $4 and published_at is not null
order by streamseq limit $5`;
