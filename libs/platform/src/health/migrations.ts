import { baseMigrations } from '../database/base-migration.js';
import type { ServiceDefinition } from '../service/service-definition.js';

type Query = <R extends object>(text: string, params?: readonly unknown[]) => Promise<R[]>;

/** @returns the names of migrations that this release needs and the schema has not had; all where there is no schema. */
export async function missingMigrations(definition: ServiceDefinition, query: Query): Promise<string[]> {
  const classes = [...baseMigrations(definition.name), ...definition.migrations];
  const wanted = classes.map((migration) => new migration().name ?? migration.name);
  const [table] = await query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${definition.name}.schema_migration`,
  ]);
  if (table?.there !== true) return wanted;
  const rows = await query<{ name: string }>('select name from schema_migration');
  const had = new Set(rows.map(({ name }) => name));
  return wanted.filter((name) => !had.has(name));
}
