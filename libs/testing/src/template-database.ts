import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import {
  runOnServer,
  testDatabase,
  testServerUrl,
  urlOfDatabase,
  type TestDatabase,
} from '@aid-chain/embedded-postgres';
import { sql } from '@aid-chain/messaging';
import {
  cliUrl,
  grantDatabase,
  installDatabase,
  LOGIN_ROLES,
  seedDirectory,
  usablePlace,
  type RolePasswords,
  type ServiceDefinition,
} from '@aid-chain/platform';
import { ROOT, testRunId } from './config.js';

/** Roles belong to the server: all specs of a run share it, so they share these. */
export const TEST_PASSWORDS = Object.fromEntries(
  LOGIN_ROLES.map((role) => [role, 'spec-only']),
) as RolePasswords;

/** Where the repository's sample lies. */
const SAMPLE_PLACE = { policiesDir: join(ROOT, 'policies'), directoryDir: join(ROOT, 'demo/directory') };

const TEMPLATE_LOCK = 7_104_002;

function templateName(definitions: readonly ServiceDefinition[]): string {
  const migrations = definitions.flatMap(({ name, migrations }) => [name, ...migrations.map((m) => m.name)]);
  const digest = createHash('sha256')
    .update([testRunId(), ...migrations].join('\n'))
    .digest('hex');
  return `aid_chain_template_${digest.slice(0, 16)}`;
}

async function build(server: string, name: string, definitions: readonly ServiceDefinition[]): Promise<void> {
  const draft = `${name}_draft`;
  await runOnServer(server, `drop database if exists "${draft}" with (force)`);
  await runOnServer(server, `create database "${draft}" template template0`);
  const url = urlOfDatabase(server, draft);
  await installDatabase(url, definitions, { passwords: TEST_PASSWORDS });
  const { directory } = await usablePlace(SAMPLE_PLACE);
  await seedDirectory(cliUrl(url, TEST_PASSWORDS), directory, 'testing');
  await runOnServer(server, `alter database "${draft}" rename to "${name}"`);
}

/** The template of a run is made once, by whichever worker comes first; the others wait for it. */
async function template(definitions: readonly ServiceDefinition[]): Promise<string> {
  const server = testServerUrl();
  const name = templateName(definitions);
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql`select pg_advisory_lock(${TEMPLATE_LOCK})`);
    const { rowCount } = await client.query(sql`select 1 from pg_database where datname = ${name}`);
    if (rowCount === 0) await build(server, name, definitions);
    return name;
  } finally {
    await client.end();
  }
}

/** A database of its own with roles, schemas, migrations and the demo directory, copied in a moment. */
export async function installedDatabase(definitions: readonly ServiceDefinition[]): Promise<TestDatabase> {
  const database = await testDatabase('services', await template(definitions));
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await grantDatabase(client);
  } finally {
    await client.end();
  }
  return database;
}
