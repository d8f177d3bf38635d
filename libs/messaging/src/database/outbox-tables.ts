/**
 * Numbers, bytes and state of what a service sends. The outbox is written once; what is still to be sent stands beside
 * it, so that no row with bytes is ever written again (ADR 0037). No index is ordered by the number alone (architecture §4).
 */
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
  primary key (topic, id),
  unique (topic, stream, streamseq)
);
${queue(schema)}
create table ${schema}.delivery_counter (
  topic text primary key,
  last bigint not null
) with (fillfactor = 50);

create table ${schema}.delivery (
  topic text not null,
  delivery_no bigint not null,
  id bigint not null,
  delivered_at timestamptz not null default clock_timestamp(),
  primary key (topic, delivery_no),
  unique (topic, id)
);`;
}

/** What the relay has to send: rows come and go by the thousand, so that they are cleared away often, and at full speed. */
const queue = (schema: string): string => `
create table ${schema}.due (
  topic text not null,
  id bigint not null,
  due_since timestamptz not null default clock_timestamp(),
  primary key (topic, id)
) with (
  autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0,
  autovacuum_analyze_scale_factor = 0.0, autovacuum_analyze_threshold = 20000
);`;
