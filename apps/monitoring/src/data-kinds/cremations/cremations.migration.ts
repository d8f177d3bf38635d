import { migration } from '@aid-chain/platform';

/** Of which deaths that a visit found true the report was corrected or taken back afterwards: nobody has looked at what comes then. */
export const cremationsMigration = migration(
  'Cremations1768200300014',
  `
create table withdrawn_death (
  warning_id uuid not null references warning (id),
  person_id uuid not null,
  primary key (warning_id, person_id)
)`,
);
