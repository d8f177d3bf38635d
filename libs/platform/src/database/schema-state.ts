import { sql, type Sql } from '@aid-chain/messaging';
import type { MigrationClass } from '../service/service-definition.js';
import { StartRefused } from '../start/start-refused.js';
import { migrationTexts, type MigrationText } from './migration-text.js';

/** Of one schema: migrations that this build needs and the schema has not had, and those that it had in another text. */
export interface SchemaState {
  readonly missing: readonly string[];
  readonly different: readonly string[];
}

/** The table in which each schema keeps the text of the migrations that it had, as a hash. */
export const MIGRATION_TEXT_TABLE = `create table if not exists migration_text (
  name text primary key,
  hash text not null
)`;

const known = new Map<readonly MigrationClass[], Promise<MigrationText[]>>();

/** The texts of a list of migrations, made once: readiness is asked for often. */
function textsOf(migrations: readonly MigrationClass[]): Promise<MigrationText[]> {
  const texts = known.get(migrations) ?? migrationTexts(migrations);
  known.set(migrations, texts);
  return texts;
}

/**
 * Compares a schema with the migrations of this build: what it lacks, and what it was made by in another form. A schema
 * without texts was made by a build that did not keep them, and its migrations count as different.
 * @param migrations always the same list for a schema, so that its texts are made once
 */
export async function schemaState(
  schema: string,
  migrations: readonly MigrationClass[],
  connection: Sql,
): Promise<SchemaState> {
  const wanted = await textsOf(migrations);
  if (!(await isThere(schema, 'schema_migration', connection)))
    return { missing: wanted.map(({ name }) => name), different: [] };
  const rows = await connection.query<{ name: string }>(`select name from ${schema}.schema_migration`);
  const had = new Set(rows.map(({ name }) => name));
  const kept = new Map((await keptTexts(schema, connection)).map(({ name, hash }) => [name, hash]));
  return {
    missing: wanted.filter(({ name }) => !had.has(name)).map(({ name }) => name),
    different: wanted
      .filter(({ name, hash }) => had.has(name) && kept.get(name) !== hash)
      .map(({ name }) => name),
  };
}

async function keptTexts(schema: string, connection: Sql): Promise<MigrationText[]> {
  if (!(await isThere(schema, 'migration_text', connection))) return [];
  return connection.query<MigrationText>(`select name, hash from ${schema}.migration_text`);
}

async function isThere(schema: string, table: string, connection: Sql): Promise<boolean> {
  const name = `${schema}.${table}`;
  const [found] = await sql`select to_regclass(${name}) is not null as there`.on<{ there: boolean }>(
    connection,
  );
  return found?.there === true;
}

/** @throws StartRefused with what to do, where the schema was made by another build */
export function refuseOtherBuild(schema: string, { different }: SchemaState): void {
  if (different.length === 0) return;
  throw new StartRefused('DATABASE_OF_ANOTHER_BUILD', { schema, tables: different.join(', ') });
}
