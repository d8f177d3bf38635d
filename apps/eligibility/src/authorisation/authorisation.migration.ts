import { DECLARED_RELATIVES_TABLES, migration } from '@aid-chain/platform';

/** Who signed, found by the person and kept with the household for which it was; and which officials a household declared as relatives. */
export const authorisationsMigration = migration(
  'Authorisations1768200200002',
  `
create table authorisation (
  household_id uuid not null,
  person_id uuid not null,
  text_version text not null,
  signed_on date not null,
  primary key (person_id, household_id, text_version, signed_on)
);
${DECLARED_RELATIVES_TABLES}`,
);
