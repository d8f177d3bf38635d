import { migration } from '@aid-chain/platform';

/** The advice to apply. */
export const applicationAdviceMigration = migration(
  'ApplicationAdvice1768200100004',
  `
create table application_advice (
  event_id text primary key,
  household_id uuid,
  clue_id uuid,
  region_code text not null,
  reason_code text not null,
  evidence jsonb not null,
  advised_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index application_advice_household on application_advice (household_id)`,
);
