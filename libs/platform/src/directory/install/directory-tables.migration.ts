import { REGIONAL_ROLES, ROLES } from '@aid-chain/vocabulary';
import { appendOnly } from '../../tables/append-only.js';
import { codeList } from '../../tables/code-list.js';
import { migration } from '../../tables/migration.js';
import { ASSIGNMENTS, CONTRACTS } from './contract-tables.js';
import { HANDOVERS } from './handover-tables.js';
import { TEAMS } from './team-tables.js';

const PLACES = `
create table region (
  code text primary key check (code ~ '^[0-9]{12}$'),
  parent_code text references region (code),
  level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  successor_code text references region (code)
);
-- Services ask every second for those that went into another, a few of thousands.
create index region_succeeded on region (code) where successor_code is not null;
create table department (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  name_zh text not null,
  name_en text not null,
  active boolean not null default true,
  -- Where its messages are posted, and since when it has had such an address.
  webhook_url text check (webhook_url ~ '^https?://' and length(webhook_url) <= 500),
  webhook_since timestamptz,
  check (webhook_url is null or webhook_since is not null)
)`;

const PEOPLE = `
create table actor (
  id text primary key check (id ~ '^[A-Za-z0-9._-]{1,64}$'),
  role text not null check (role in (${codeList(ROLES)})),
  region_code text references region (code),
  department text references department (code),
  staff_code text check (staff_code ~ '^[A-Za-z0-9._-]{1,64}$'),
  subject text check (length(subject) between 1 and 255),
  contract text references contract (number),
  files_for text[] not null default '{}'
    check (files_for <@ array['window', 'government'] and (role = 'integrator' or files_for = '{}')),
  active boolean not null default true,
  check ((role = 'department') = (department is not null)),
  check ((role = 'service-worker') = (contract is not null)),
  check (region_code is not null or role not in (${codeList(REGIONAL_ROLES)}))
);
create unique index actor_staff_code on actor (upper(staff_code));
create unique index actor_subject on actor (subject);
create table api_key (
  prefix text primary key,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  actor_id text not null references actor (id),
  label text not null,
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index api_key_actor on api_key (actor_id)`;

/** The one thing that a service may write of a key: that it was used, at most once a minute. */
const LAST_USE = `
create function mark_key_used(used text) returns void language sql security definer
set search_path = directory, pg_temp as $$
  update api_key set last_used_at = clock_timestamp()
  where prefix = used and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute')
$$`;

const DAYS = `
create table holiday_year (
  year integer primary key check (year between 2020 and 2100),
  source text not null
);
create table holiday (
  day date primary key,
  working boolean not null,
  name text not null
)`;

const OPERATION = `
create table transport (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('in-process', 'kafka')),
  since timestamptz not null default clock_timestamp()
);
create table place_revision (
  id bigint generated always as identity primary key,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  accepted_at timestamptz not null default clock_timestamp(),
  accepted_by text not null,
  -- What the next revision is compared with when it is shown to whoever signs; no service reads it.
  rows jsonb
);
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null,
  object_type text not null,
  object_ids text[] not null default '{}',
  reason text,
  outcome text not null default 'done' check (outcome in ('done', 'refused')),
  code text,
  -- What was changed and what was confirmed by name; bounded by whoever writes it.
  details jsonb
)`;

/**
 * What all services read and only operators write: places, people with their staff codes and keys (hashes only),
 * departments, days off, the transport of events.
 */
export const directoryMigration = migration(
  'DirectoryTables1600000000003',
  PLACES,
  CONTRACTS,
  PEOPLE,
  LAST_USE,
  DAYS,
  OPERATION,
  HANDOVERS,
  TEAMS,
  ASSIGNMENTS,
  appendOnly('audit'),
);
