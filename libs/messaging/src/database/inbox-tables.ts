const inbox = (schema: string): string => `
create table ${schema}.inbox (
  consumer text not null,
  arrival bigint generated always as identity,
  topic text not null,
  source text not null,
  event_id text not null,
  type text,
  stream text not null,
  streamseq bigint,
  household_id text,
  household_no bigint,
  state text not null check
    (state in ('landed', 'waiting', 'applied', 'ignored', 'parked', 'refused', 'discarded')),
  code text,
  attempts smallint not null default 0,
  deaths smallint not null default 0,
  hash bytea not null,
  body bytea,
  sealed boolean not null default false,
  landed_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  primary key (consumer, arrival),
  unique (consumer, topic, source, event_id)
);
create index inbox_due on ${schema}.inbox (consumer, arrival) where state = 'landed' and code is null;
create index inbox_landed on ${schema}.inbox (consumer, topic, stream, streamseq) where state = 'landed';
create index inbox_held on ${schema}.inbox (consumer, topic, stream, streamseq)
  where state in ('waiting', 'parked');
create unique index inbox_household on ${schema}.inbox (consumer, household_id, household_no)
  where household_no is not null;`;

const positions = (schema: string): string => `
create table ${schema}.stream_position (
  consumer text not null,
  topic text not null,
  stream text not null,
  last bigint not null default 0,
  deferred_until timestamptz,
  waiting_since timestamptz,
  primary key (consumer, topic, stream)
) with (fillfactor = 70);
create index stream_position_waiting on ${schema}.stream_position (consumer, waiting_since)
  where waiting_since is not null;

create table ${schema}.household_position (
  consumer text not null,
  household_id text not null,
  last bigint not null,
  primary key (consumer, household_id)
) with (fillfactor = 70);`;

const failures = (schema: string): string => `
create table ${schema}.parked_event (
  consumer text not null,
  arrival bigint not null,
  parking_no bigint generated always as identity,
  code text not null,
  failure text,
  attempts integer not null default 0,
  state text not null default 'open' check (state in ('open', 'replayed', 'discarded')),
  parked_at timestamptz not null default clock_timestamp(),
  actor text,
  reason text,
  ended_at timestamptz,
  primary key (consumer, arrival, parking_no),
  foreign key (consumer, arrival) references ${schema}.inbox
);
create unique index parked_event_open on ${schema}.parked_event (consumer, arrival) where state = 'open';

create table ${schema}.run (
  worker integer primary key,
  consumer text not null,
  arrivals bigint[] not null,
  started_at timestamptz not null default clock_timestamp()
);

create table ${schema}.subscription (
  consumer text not null,
  topic text not null,
  subscribed_at timestamptz not null default clock_timestamp(),
  caught_up_at timestamptz,
  primary key (consumer, topic)
);`;

/** What a service receives: raw bytes, where each stream and household stands, what is parked, who is working. */
export function inboxTables(schema: string): string {
  return `${inbox(schema)}\n${positions(schema)}\n${failures(schema)}`;
}
