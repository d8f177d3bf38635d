/** Numbers, bytes and state of what a service sends. No index is ordered by the number alone (architecture §4). */
export function outboxTables(schema: string): string {
  return `
create table ${schema}.stream (
  topic text not null,
  stream text not null,
  last bigint not null,
  primary key (topic, stream)
) with (fillfactor = 70);

create table ${schema}.outbox (
  topic text not null,
  id bigint generated always as identity,
  stream text not null,
  streamseq bigint not null,
  event_id text not null,
  bytes bytea not null check (octet_length(bytes) <= 262144),
  recorded_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  delivery_no bigint,
  primary key (topic, id),
  unique (topic, stream, streamseq),
  unique (event_id)
);
create index outbox_due on ${schema}.outbox (topic, id) where published_at is null;
create index outbox_delivery on ${schema}.outbox (topic, delivery_no) where delivery_no is not null;

create table ${schema}.delivery_counter (
  topic text primary key,
  last bigint not null
);`;
}
