import { migration } from '@aid-chain/platform';

/** Copies of the recognitions that eligibility owns. */
export const recognitionCopiesMigration = migration(
  'RecognitionCopies1768200400003',
  `
create table recognition (
  household_id uuid not null,
  category text not null,
  person_key text not null,
  valid_from date not null,
  valid_to date,
  monthly_amount_fen bigint,
  changes jsonb not null default '[]',
  case_id uuid not null,
  primary key (household_id, category, person_key, valid_from)
)`,
);
