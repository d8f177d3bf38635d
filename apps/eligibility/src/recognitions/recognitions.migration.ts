import { migration } from '@aid-chain/platform';

/** What was recognised by the decisions of cases. */
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
  nulls not distinct where state = 'running'`,
);
