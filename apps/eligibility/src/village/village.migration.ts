import { appendOnly, migration } from '@aid-chain/platform';

/** What villages did with the households that they reported: who went, the minutes, what was found (sealed). */
export const villageMigration = migration(
  'Village1796400800002',
  `
create table village_step (
  case_id uuid not null references case_file,
  version integer not null,
  step text not null,
  taken_on date not null,
  outcome text not null,
  visitors text[] not null,
  paper text,
  note jsonb,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (case_id, version)
)`,
  appendOnly('village_step'),
);
