import { migration, PRINTS_TABLES } from '@aid-chain/platform';

/** Numbered papers of applications with their copies. */
export const applicationPrintsMigration = migration('ApplicationPrints1796300100002', ...PRINTS_TABLES);
