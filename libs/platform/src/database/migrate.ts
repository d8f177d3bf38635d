import { DataSource } from 'typeorm';
import type { MigrationClass } from '../service/service-definition.js';

/** Runs one schema's migrations as its owner; answers the names of those that were new. */
export async function migrateSchema(
  installerUrl: string,
  schema: string,
  owner: string,
  migrations: readonly MigrationClass[],
): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: installerUrl,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'all',
    poolSize: 1,
    extra: { options: `-c role=${owner} -c search_path=${schema}`, max: 1 },
  });
  await source.initialize();
  try {
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
