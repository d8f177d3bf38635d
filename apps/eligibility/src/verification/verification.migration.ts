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
);
-- Whose ID number was corrected or entered after a report: it states nothing of the person under that number.
create table report_outdated (
  case_id uuid not null,
  version integer not null,
  person_id uuid not null,
  primary key (case_id, version, person_id),
  foreign key (case_id, version) references verification_report
)`,
  appendOnly('verification_report'),
  appendOnly('report_outdated'),
);
