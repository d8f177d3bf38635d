import { appendOnly, migration } from '@aid-chain/platform';

/** Whether a tekun person chose an institution or the own home, with each change and what is paid by it (社会救助法 16(2)). */
export const supportFormsMigration = migration(
  'SupportForms1768200200011',
  `
create table support_form (
  case_id uuid not null references case_file,
  person_id uuid not null,
  version integer not null,
  form text not null,
  chosen_on date not null,
  monthly_amount_fen bigint,
  asked_by text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (case_id, person_id, version)
)`,
  appendOnly('support_form'),
);
