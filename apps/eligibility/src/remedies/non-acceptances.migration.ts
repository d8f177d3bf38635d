import { migration } from '@aid-chain/platform';

/** What is known of applications that were not accepted, by which a remedy against it is carried out (L-22; 社会救助法 70, 76). */
export const nonAcceptancesMigration = migration(
  'NonAcceptances1796600505000',
  `
create table unaccepted_application (
  application_id uuid primary key,
  region_code text not null,
  decided_on date,
  delivered_on date,
  -- Since it was accepted after all.
  accepted_on date,
  -- Staff codes of the officials who are kept from the family (L-15).
  kept_from text[] not null
);
alter table remedy add column application_id uuid references unaccepted_application;
create index remedy_application on remedy (application_id) where application_id is not null`,
);
