import { auditTable } from './audit.table.js';
import { clockTable } from './clock.table.js';
import { idempotencyTable } from './idempotency.table.js';

/**
 * The tables that every service has: audit, idempotency, clock. Run once by the owner of the schema, after the role
 * `<schema>_app` exists.
 * @param schema the service's schema, e.g. `intake`
 */
export function platformTables(schema: string): string {
  if (!/^[a-z][a-z_]{0,40}$/.test(schema)) throw new Error('A schema name has small letters only.');
  return [auditTable(schema), idempotencyTable(schema), clockTable(schema)].join('\n');
}
