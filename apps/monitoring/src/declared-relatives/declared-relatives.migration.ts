import { migration } from '@aid-chain/platform';

/** The officials to whom each household declared to be related, by its last declaration; of nobody more than the staff code. */
export const declaredRelativesMigration = migration(
  'DeclaredRelatives1768200300013',
  `
create table declared_relatives (
  household_id uuid primary key,
  staff_codes text[] not null,
  declared_at timestamptz not null
)`,
);
