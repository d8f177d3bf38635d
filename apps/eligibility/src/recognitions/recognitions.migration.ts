import { appendOnly, migration } from '@aid-chain/platform';

/** What was recognised by the decisions of cases, and which case examines it anew after a mistaken end; the reason only sealed. */
export const recognitionsMigration = migration(
  'Recognitions1768200200008',
  `
create table recognition (
  recognition_id uuid primary key,
  household_id uuid not null,
  person_id uuid,
  category text not null,
  case_id uuid not null references case_file,
  state text not null check (state in ('running', 'replaced', 'ended')),
  document jsonb not null,
  version integer not null default 1
);
create index recognition_household on recognition (household_id);
create unique index recognition_running on recognition (household_id, category, person_id)
  nulls not distinct where state = 'running';
create table requested_review (
  requested_review_id uuid primary key,
  household_id uuid not null,
  requested_by_case_id uuid not null references case_file,
  case_id uuid not null references case_file,
  track text not null,
  requested_on date not null,
  requested_by text not null,
  reason jsonb not null
);
create index requested_review_case on requested_review (case_id);
create index requested_review_requested_by on requested_review (requested_by_case_id)`,
  appendOnly('requested_review'),
);
