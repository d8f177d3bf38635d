import { DECLARED_RELATIVES_TABLES, migration } from '@aid-chain/platform';

/** Which officials families declared as close relatives: they take no work of these families over. */
export const declaredRelativesMigration = migration(
  'DeclaredRelatives1768200400010',
  DECLARED_RELATIVES_TABLES,
);
