import { auditByRegion } from '../tables/audit-by-region.table.js';
import { inboxPosition, messagingTables } from '@aid-chain/messaging';
import { auditSealTable } from '../audit-seals/seal-table.js';
import type { MigrationClass } from '../service/service-definition.js';
import { migration } from '../tables/migration.js';
import { platformTables } from '../tables/platform-tables.js';

/** The tables that every service has: outbox and inbox, audit, idempotency, clock. Older than any of its own. */
export function baseMigrations(schema: string): MigrationClass[] {
  return [
    migration('MessagingTables1600000000001', messagingTables(schema)),
    migration('PlatformTables1600000000002', platformTables(schema)),
    migration('InboxPosition1710203040506', inboxPosition(schema)),
    migration('AuditSeals1795973400000', auditSealTable(schema)),
    migration('AuditByRegion1796400000000', auditByRegion(schema)),
  ];
}
