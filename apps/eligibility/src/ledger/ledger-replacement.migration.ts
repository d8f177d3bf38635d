import { migration } from '@aid-chain/platform';

/** Why an entry of the ledger takes the place of the one before (S3-16, L-18); entries of before this have none. */
export const ledgerReplacementMigration = migration(
  'LedgerReplacement1796600502000',
  `alter table ledger_entry add column replaced_for text`,
);
