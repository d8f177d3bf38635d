/**
 * Who takes over whose work, when, and what both confirmed of it at each service. A service writes one thing of it: that
 * somebody confirmed its own list, under the name by which it is logged in.
 */
export const HANDOVERS = `
create table handover (
  id uuid primary key,
  kind text not null check (kind in ('deputy', 'successor')),
  giver text not null references actor (id),
  taker text not null references actor (id),
  -- The giver's when it was entered: whose work goes over does not move with the giver to another post.
  role text not null,
  region_code text not null references region (code),
  from_on date not null,
  to_on date check (to_on >= from_on),
  giver_away boolean not null,
  proposed_by text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  check (giver <> taker),
  check ((kind = 'deputy') = (to_on is not null))
);
create index handover_giver on handover (giver);
create index handover_taker on handover (taker);
create table handover_confirmation (
  handover_id uuid not null references handover (id),
  service text not null,
  actor text not null references actor (id),
  list_digest text not null check (list_digest ~ '^[0-9a-f]{64}$'),
  items integer not null,
  confirmed_at timestamptz not null default clock_timestamp(),
  primary key (handover_id, service, actor)
);
create function confirm_handover(asked uuid, by_actor text, digest text, counted integer) returns void
language sql security definer set search_path = directory, pg_temp as $$
  insert into handover_confirmation (handover_id, service, actor, list_digest, items)
  select h.id, replace(session_user, '_app', ''), by_actor, digest, counted
    from handover h where h.id = asked and h.withdrawn_at is null and by_actor in (h.giver, h.taker)
  on conflict (handover_id, service, actor) do update
    set list_digest = excluded.list_digest, items = excluded.items, confirmed_at = excluded.confirmed_at
$$`;
