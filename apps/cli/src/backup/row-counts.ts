import { sql, type Sql } from '@aid-chain/messaging';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import type { Operator } from '../operator.js';
import type { BackupFinding } from './finding.js';
import { rowFaults } from './row-counts.rules.js';

const TABLES = sql`
  select table_name as table from information_schema.tables
  where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`;

async function countRows(connection: Sql): Promise<Map<string, number>> {
  const tables = (await TABLES.on<{ table: string }>(connection)).map(({ table }) => table);
  const parts = tables.map(
    (table) => `select '${table}' as "table", count(*)::float8 as rows from "${table}"`,
  );
  const counted = await connection.query<{ table: string; rows: number }>(parts.join(' union all '));
  return new Map(counted.map(({ table, rows }) => [table, rows]));
}

/** Compares the rows of each service in the copy with those of the database that runs, which is newer. */
export async function checkRows(copy: Operator, running: Operator): Promise<BackupFinding[]> {
  const found: BackupFinding[] = [];
  for (const service of SERVICE_NAMES) {
    const [before, now] = [
      await copy.onService(service, countRows),
      await running.onService(service, countRows),
    ];
    const counts = [...now].map(([table, rows]) => ({ table, copy: before.get(table) ?? 0, now: rows }));
    const faults = rowFaults(counts);
    const total = [...before.values()].reduce((sum, rows) => sum + rows, 0);
    found.push({
      check: 'rows',
      service,
      fault: faults.length > 0,
      tables: counts.length,
      rows: total,
      faults,
    });
  }
  return found;
}
