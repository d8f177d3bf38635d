import { migration, REGISTERED_RELATIVES_TABLE } from '@aid-chain/platform';

/** Officials of whom it was learned after the filing that a family is related to them. */
export const registeredRelativesMigration = migration(
  'RegisteredRelatives1796300100001',
  REGISTERED_RELATIVES_TABLE,
);
