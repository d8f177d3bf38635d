import { appendOnly, migration } from '@aid-chain/platform';

/** The ledger of monitored households by cause; a later entry of a case takes the place of the one before (S3-16). */
export const ledgerMigration = migration(
  'Ledger1796400800003',
  `
create table ledger_entry (
  case_id uuid not null references case_file,
  version integer not null,
  cause text not null,
  unit text not null,
  responsible jsonb not null,
  measures text[] not null,
  entered_on date not null,
  signed_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (case_id, version)
);
create index ledger_entry_cause on ledger_entry (cause, entered_on, case_id)`,
  appendOnly('ledger_entry'),
);
