import { migration } from '@aid-chain/platform';

/** Which application and case a need came from. */
export const caseOriginsMigration = migration(
  'CaseOrigins1768200400002',
  `
create table application (
  application_id uuid primary key,
  household_id uuid not null
);
create table case_file (
  case_id uuid primary key,
  household_id uuid not null,
  application_id uuid
);
create index case_file_application on case_file (application_id)`,
);
