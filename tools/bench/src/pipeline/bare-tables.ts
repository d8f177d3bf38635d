/**
 * The tables of the bare pipeline with the keys that its statements need, none of them ordered by the number alone, and
 * the product's backlog as its own: the same bytes in the same order.
 */
export const BARE_TABLES = `
drop schema if exists bare cascade;
create schema bare;
create table bare.outbox (id bigint generated always as identity, topic text not null, stream text not null,
  streamseq bigint not null, event_id text not null unique, bytes bytea not null, published_at timestamptz,
  primary key (topic, id), unique (topic, stream, streamseq));
create index outbox_due on bare.outbox (topic, id) where published_at is null;
create table bare.inbox (arrival bigint generated always as identity, topic text not null,
  source text not null, event_id text not null, stream text not null, streamseq bigint not null, state smallint not null,
  hash bytea not null, body bytea not null, primary key (topic, arrival), unique (topic, source, event_id));
create index inbox_due on bare.inbox (arrival) where state = 0;
create table bare.stream_position (topic text not null, stream text not null, last bigint not null,
  primary key (topic, stream)) with (fillfactor = 70);
create table bare.household (id text primary key, last bigint not null) with (fillfactor = 70);
create table bare.chain (household_id text not null, no bigint not null, event_id text not null, type text not null,
  body bytea not null, primary key (household_id, no))`;

export const COPY_BACKLOG = `
insert into bare.outbox (topic, stream, streamseq, event_id, bytes)
select topic, stream, streamseq, event_id, bytes from eligibility.outbox order by id`;

export const CLAIM = `
select id, stream, bytes from bare.outbox where topic = $1 and published_at is null order by id limit 500`;

export const LAND = `
with e as (
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::int[], $7::int[])
    with ordinality as u (topic, source, event_id, stream, streamseq, off, len, n)
), positions as (
  insert into bare.stream_position (topic, stream, last)
  select distinct topic, stream, 0 from e order by topic, stream on conflict do nothing
)
insert into bare.inbox (topic, source, event_id, stream, streamseq, state, hash, body)
select topic, source, event_id, stream, streamseq, 0, substring($9::bytea from (n::int - 1) * 32 + 1 for 32),
  substring($8::bytea from off + 1 for len)
from e order by n on conflict do nothing`;

export const MARK = `
update bare.outbox set published_at = clock_timestamp()
where topic = $1 and id = any($2::bigint[]) and published_at is null`;

export const TAKE = `
select arrival, topic, stream, streamseq, event_id, body from bare.inbox where state = 0 order by arrival limit 500`;

export const POSITIONS = `
select p.stream, p.last from unnest($2::text[]) as u (stream)
cross join lateral (
  select stream, last from bare.stream_position where topic = $1 and stream = u.stream for update
) as p`;

export const FOLD = `
insert into bare.household as h (id, last) select * from unnest($1::text[], $2::int[]) as u (id, n) order by 1
on conflict (id) do update set last = h.last + excluded.last returning id, last`;

export const CHAIN = `
insert into bare.chain (household_id, no, event_id, type, body)
select id, no, event_id, type, substring($7::bytea from off + 1 for len)
from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::int[], $6::int[])
  as u (id, no, event_id, type, off, len)`;

export const APPLIED = `
update bare.inbox set state = 1 where topic = $1 and arrival = any($2::bigint[]) and state = 0`;

export const MOVE = `
update bare.stream_position p set last = u.last from unnest($2::text[], $3::bigint[]) as u (stream, last)
where p.topic = $1 and p.stream = u.stream`;
