import { inboxTables } from './inbox-tables.js';
import { outboxTables } from './outbox-tables.js';

/**
 * DDL of the messaging tables of one service, to be run by the schema's owner. The app role needs SELECT, INSERT and
 * UPDATE on all of them, DELETE on `run` and `due`, and on `inbox` for what was landed without a body and is passed: no
 * log is deleted.
 * @param schema the service's schema, `intake`
 * @returns statements separated by semicolons, valid on PostgreSQL 15 to 18
 */
export function messagingTables(schema: string): string {
  const quoted = `"${schema.replaceAll('"', '""')}"`;
  return `${outboxTables(quoted)}\n${inboxTables(quoted)}`;
}
