import { migration } from '@aid-chain/platform';

/**
 * What is known of applications that were not accepted, and of each decision not to accept, by which a remedy against it is carried out
 * (L-22; 社会救助法 70, 76). A remedy may name an application of which nothing is known yet, so it refers to neither by a key.
 */
export const nonAcceptancesMigration = migration(
  'NonAcceptances1796600505000',
  `
create table unaccepted_application (
  application_id uuid primary key,
  region_code text not null,
  -- Since it was accepted after all.
  accepted_on date,
  -- Staff codes of the officials who are kept from the family (L-15).
  kept_from text[] not null
);
create table non_acceptance (
  decision_id uuid primary key,
  application_id uuid not null references unaccepted_application,
  decided_on date not null,
  delivered_on date
);
create index non_acceptance_application on non_acceptance (application_id);
alter table remedy add column application_id uuid;
-- The decision not to accept that it is about; null while none is known.
alter table remedy add column non_acceptance_id uuid;
create index remedy_application on remedy (application_id) where application_id is not null`,
);
