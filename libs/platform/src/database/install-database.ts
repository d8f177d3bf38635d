import pg from 'pg';
import { sql } from '@aid-chain/messaging';
import { type ServiceDefinition } from '../service/service-definition.js';
import { directoryMigration } from '../directory/install/directory-tables.migration.js';
import { directorySealsMigration } from '../directory/install/directory-seals.migration.js';
import { baseMigrations } from './base-migration.js';
import { migrateSchema } from './migrate.js';
import { DIRECTORY_OWNER, installRoles, ownerRole, type RolePasswords } from './roles.js';
import { auditInstallation, grantDatabase, installSchemas, lockWrittenTables } from './schemas.js';
import { checkDatabase } from './self-check.js';

export interface InstallOptions {
  readonly passwords: RolePasswords;
  /** Receives one line per step, in Chinese and English. */
  readonly progress?: (line: string) => void;
}

/** Two installers of one database wait for each other. */
const INSTALL_LOCK = 7_104_001;

/** The parts that every place needs before its first migration: roles, schemas, rights, extensions. */
async function prepare(client: pg.Client, options: InstallOptions): Promise<void> {
  const progress = options.progress ?? (() => undefined);
  progress('检查数据库 / checking the database');
  await checkDatabase(client);
  progress('建立角色与模式 / making roles and schemas');
  await installRoles(client, options.passwords);
  await grantDatabase(client);
  await installSchemas(client);
}

/**
 * Makes or updates the database of an installation: extensions and self-checks, roles, schemas, directory, and the
 * migrations of each given service as its owner. Repeating it changes nothing but passwords.
 * @param installerUrl a superuser, or the database's owner with CREATEROLE
 * @returns the names of the migrations that were new
 * @throws Error in Chinese and English with what to do, or the database's own
 */
export async function installDatabase(
  installerUrl: string,
  definitions: readonly ServiceDefinition[],
  options: InstallOptions,
): Promise<string[]> {
  const progress = options.progress ?? (() => undefined);
  const client = new pg.Client({ connectionString: installerUrl });
  await client.connect();
  try {
    await client.query(sql`select pg_advisory_lock(${INSTALL_LOCK})`);
    await prepare(client, options);
    const done = await migrateSchema(installerUrl, 'directory', DIRECTORY_OWNER, [
      directoryMigration,
      directorySealsMigration,
    ]);
    for (const { name, migrations } of definitions) {
      progress(`迁移 ${name} / migrating ${name}`);
      const all = [...baseMigrations(name), ...migrations];
      done.push(...(await migrateSchema(installerUrl, name, ownerRole(name), all)));
    }
    await lockWrittenTables(client);
    await auditInstallation(client, done);
    return done;
  } finally {
    await client.end();
  }
}
