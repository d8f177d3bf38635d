import { migration, PRINTS_TABLES } from '@aid-chain/platform';

/** Numbered papers of cases with their copies. */
export const casePrintsMigration = migration('CasePrints1768200200014', ...PRINTS_TABLES);
