import { migration } from '@aid-chain/platform';

/**
 * Applications. A filing rests sealed as one body while it waits for the window; the copy in `filed` is what the family
 * stated of its members.
 */
export const applicationsMigration = migration(
  'Applications1768200100002',
  `
create table application (
  id uuid primary key,
  household_id uuid references household (id),
  region_code text not null,
  channel text not null,
  filed_by text not null check (filed_by in ('self', 'proxy', 'government')),
  filed_by_actor text not null,
  -- Of a purchased service, under which it was filed.
  contract text,
  received_on date not null,
  accepted_on date,
  categories_requested text[] not null,
  help_requested text[] not null,
  state text not null check (state in ('open', 'decided', 'withdrawn', 'forwarded', 'awaiting-window-check', 'not-accepted')),
  tracks jsonb not null default '{}',
  case_id uuid,
  is_reopened boolean not null default false,
  members jsonb not null,
  declared jsonb not null,
  sealed jsonb not null,
  filed jsonb not null,
  proposed_changes jsonb not null default '[]',
  withdrawal text check (withdrawal in ('requested', 'granted', 'declined')),
  withdrawal_requested_on date,
  withdrawal_reason_code text,
  withdrawal_declined_reason_code text,
  withdrawal_tracks jsonb,
  withdrawn_on date,
  checked_on date,
  check_reason_code text,
  -- What the window wrote for the family of which it did not accept the application.
  check_note jsonb,
  -- The households that the register found for an application that was not accepted: who is kept from them is kept from it (L-15).
  candidates uuid[] not null default '{}',
  recorded_at timestamptz not null default clock_timestamp(),
  check (household_id is not null or state in ('awaiting-window-check', 'not-accepted', 'withdrawn'))
);
create table waiting_filing (
  application_id uuid primary key references application (id),
  body jsonb not null
);
-- One that was reopened may cross one that was filed meanwhile: then both are open, and the family withdraws one.
create unique index application_one_undecided on application (household_id) where state = 'open' and not is_reopened;
create index application_undecided on application (household_id) where state = 'open';
create unique index application_case on application (case_id) where case_id is not null;
create index application_household on application (household_id, id);
create index application_filed_by on application (filed_by_actor, id);
create index application_region on application (region_code, id);
create index application_waiting on application (id) where state = 'awaiting-window-check'`,
);
