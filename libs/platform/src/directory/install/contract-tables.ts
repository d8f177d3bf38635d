/** Services that the government bought: from whom, where, for how long, and for what (社会救助法 55, 56; L-56). */
export const CONTRACTS = `
create table contract (
  number text primary key check (number ~ '^[A-Za-z0-9._-]{1,64}$'),
  provider text not null,
  service text not null,
  region_code text not null references region (code),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  activities text[] not null
)`;

/**
 * Which household a township gave to whom of a purchased service; all services read it, and intake alone writes it, by two
 * functions.
 */
export const ASSIGNMENTS = `
create table service_assignment (
  id uuid primary key,
  household_id uuid not null,
  worker text not null references actor (id),
  contract text not null references contract (number),
  assigned_by text not null,
  assigned_on date not null,
  ended_on date,
  ended_by text,
  end_reason text,
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (end_reason is null))
);
create unique index service_assignment_open on service_assignment (household_id, worker) where ended_on is null;
create index service_assignment_worker on service_assignment (worker, id);
create function assign_household(assignment uuid, household uuid, to_worker text, by_actor text, on_day date)
returns void language sql security definer set search_path = directory, pg_temp as $$
  insert into service_assignment (id, household_id, worker, contract, assigned_by, assigned_on)
  select assignment, household, w.id, w.contract, by_actor, on_day from actor w where w.id = to_worker
$$;
create function end_assignment(assignment uuid, by_actor text, on_day date, reason text)
returns void language sql security definer set search_path = directory, pg_temp as $$
  update service_assignment set ended_on = on_day, ended_by = by_actor, end_reason = reason
   where id = assignment and ended_on is null
$$;
revoke all on function assign_household, end_assignment from public;
grant execute on function assign_household, end_assignment to intake_app`;
