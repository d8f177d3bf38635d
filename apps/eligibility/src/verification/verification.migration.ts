import { appendOnly, migration } from '@aid-chain/platform';

/** Verification reports; never changed. */
export const verificationReportsMigration = migration(
  'VerificationReports1768200200005',
  `
create table verification_report (
  case_id uuid not null references case_file,
  version integer not null,
  reported_on date not null,
  recorded_by text not null,
  sources jsonb not null,
  supporters jsonb not null,
  adults uuid[] not null,
  primary key (case_id, version)
)`,
  appendOnly('verification_report'),
);
