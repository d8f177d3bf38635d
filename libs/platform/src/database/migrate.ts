import { rows, sql, type Sql } from '@aid-chain/messaging';
import { DataSource } from 'typeorm';
import type { MigrationClass } from '../service/service-definition.js';
import { migrationTexts } from './migration-text.js';
import { MIGRATION_TEXT_TABLE, refuseOtherBuild, schemaState } from './schema-state.js';

/**
 * Runs one schema's migrations as its owner; answers the names of those that were new.
 * @throws Error in Chinese and English where the schema was made by other statements than this build's
 */
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
    const state = await schemaState(schema, migrations, outsideTransaction(source));
    refuseOtherBuild(schema, state);
    await keepTexts(source, migrations, new Set(state.missing));
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/**
 * Keeps the text of the migrations that will run, by which a later build knows what made the tables. Before they run: a
 * text without its migration counts for nothing, while a migration without its text would be refused for ever.
 */
async function keepTexts(
  source: DataSource,
  migrations: readonly MigrationClass[],
  missing: ReadonlySet<string>,
): Promise<void> {
  const texts = (await migrationTexts(migrations)).filter(({ name }) => missing.has(name));
  await source.query(MIGRATION_TEXT_TABLE);
  await sql`
    insert into migration_text (name, hash) select name, hash from ${rows('t', { name: 'text', hash: 'text' }, texts)}
    on conflict (name) do update set hash = excluded.hash`.on(outsideTransaction(source));
}

const outsideTransaction = (source: DataSource): Sql => ({
  query: (text, params = []) => source.query(text, [...params]),
});
