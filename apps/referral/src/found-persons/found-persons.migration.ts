import { migration } from '@aid-chain/platform';

/** Persons who are helped before anybody knows who they are (社会救助法 30, 31; adr/0082): each a record of its own beside the register’s. */
export const foundPersonsMigration = migration(
  'FoundPersons1796100900000',
  `
create table found_person (
  household_id uuid primary key references household,
  kind text not null,
  found_on date not null,
  region_code text not null,
  recorded_by text not null,
  identified_on date,
  person_id uuid,
  proof text,
  check ((identified_on is null) = (person_id is null) and (identified_on is null) = (proof is null))
);
create index found_person_list on found_person (found_on, household_id);
create index found_person_unidentified on found_person (found_on, household_id) where identified_on is null`,
);
