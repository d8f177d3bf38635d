import { sql, type Sql } from '@aid-chain/messaging';
import { baseMigrations } from '../database/base-migration.js';
import type { ServiceDefinition } from '../service/service-definition.js';

/** @returns the names of migrations that this release needs and the schema has not had; all where there is no schema. */
export async function missingMigrations(definition: ServiceDefinition, connection: Sql): Promise<string[]> {
  const classes = [...baseMigrations(definition.name), ...definition.migrations];
  const wanted = classes.map((migration) => new migration().name ?? migration.name);
  const [table] = await sql`
    select to_regclass(${`${definition.name}.schema_migration`}) is not null as there`.on<{
    there: boolean;
  }>(connection);
  if (table?.there !== true) return wanted;
  const rows = await connection.query<{ name: string }>('select name from schema_migration');
  const had = new Set(rows.map(({ name }) => name));
  return wanted.filter((name) => !had.has(name));
}
