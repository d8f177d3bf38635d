/**
 * Who works in which team, for which tasks and when (S0-11, S0-12). Names of staff are posted at every window, so they
 * stand here in clear; nothing refers to these rows, so each new list replaces the former.
 */
export const TEAMS = `
create table team (
  id text primary key,
  kind text not null check (kind in ('city-task-force', 'township-team')),
  region_code text not null references region (code),
  name_zh text not null,
  name_en text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index team_region on team (region_code);
create table team_member (
  team_id text not null references team (id),
  -- Its place in the list of the place, by which it is shown.
  row_no integer not null,
  name text not null,
  position text not null,
  charge text,
  origin text not null,
  tasks text[] not null,
  actor_id text references actor (id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (team_id, row_no)
)`;
