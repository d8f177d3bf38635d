import { migration } from '@aid-chain/platform';

/** Finds the arrears that the result of a remedy awards: it is not carried out while they are due. */
export const arrearsOfRemedyMigration = migration(
  'ArrearsOfRemedy1796603000000',
  `create index arrears_of_remedy on arrears (remedy_id) where remedy_id is not null`,
);
