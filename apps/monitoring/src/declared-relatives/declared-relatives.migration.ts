import { DECLARED_RELATIVES_TABLES, migration } from '@aid-chain/platform';

/** The officials to whom each household declared to be related, by its last declaration. */
export const declaredRelativesMigration = migration(
  'DeclaredRelatives1768200300013',
  DECLARED_RELATIVES_TABLES,
);
