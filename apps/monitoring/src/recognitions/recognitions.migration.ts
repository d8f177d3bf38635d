import { migration } from '@aid-chain/platform';

/** What households are recognised as, and their last determined income. */
export const recognitionsMigration = migration(
  'Recognitions1768200300003',
  `
create table recognition (
  household_id uuid not null,
  category text not null,
  person_key text not null,
  state text not null check (state in ('active', 'ended')),
  valid_from date not null,
  valid_to date,
  monthly_amount_fen bigint,
  -- The day of the last decision on it, with which a change of the members is compared.
  decided_on date not null,
  -- The last event of the register on the household that this decision had before it; null where it says none.
  register_seq bigint,
  primary key (household_id, category, person_key)
);
create table net_income (
  household_id uuid primary key,
  annual_fen bigint not null,
  case_id uuid not null,
  determined_at timestamptz not null
)`,
);
