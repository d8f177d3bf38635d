import { migration, PRINTS_TABLES } from '@aid-chain/platform';

/** Numbered prints with their copies. */
export const printsMigration = migration('Prints1796005000000', ...PRINTS_TABLES);
