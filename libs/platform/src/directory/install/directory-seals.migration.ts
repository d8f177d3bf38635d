import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { auditSealTable } from '../../audit-seals/seal-table.js';
import { migration } from '../../tables/migration.js';

/** Services ask for seals of the directory's audit, because no program of its own runs for it. */
const READERS = [...SERVICE_NAMES.map((name) => `${name}_app`), 'aid_chain_cli'].join(', ');

/** The seals of what operators did. */
export const directorySealsMigration = migration(
  'DirectorySeals1795973400001',
  auditSealTable('directory', READERS),
);
