import type pg from 'pg';
import { sql } from '@aid-chain/messaging';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { again } from './again.js';
import { forbidChangeFunction, revokeChanges } from '../tables/append-only.js';
import { appRole, CLI_ROLE, DIRECTORY_OWNER, ownerRole } from './roles.js';

const APP_ROLES = SERVICE_NAMES.map(appRole).join(', ');

/**
 * Rights on the database itself. Nobody but our roles enters; TEMP comes back with the rest, because COPY goes
 * through a temporary table. A database copied from a template does not inherit them.
 */
export async function grantDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(rows[0]?.name ?? '');
  await again(() => client.query(`revoke all on database ${database} from public`));
  await again(() =>
    client.query(`grant connect, temporary on database ${database} to ${APP_ROLES}, ${CLI_ROLE}`),
  );
  await again(() => client.query(`grant connect on database ${database} to ${DIRECTORY_OWNER}`));
  await client.query('revoke create on schema public from public');
  await client.query(`grant usage on schema extensions to ${APP_ROLES}`);
}

async function asRole(client: pg.Client, role: string, statements: readonly string[]): Promise<void> {
  await client.query(`set role ${role}`);
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query('reset role');
  }
}

async function makeSchema(client: pg.Client, schema: string, owner: string): Promise<void> {
  await client.query(`create schema if not exists ${schema} authorization ${owner}`);
}

/** Schemas and the rights that every later table gets by itself: a service its own rows, no DDL, no TRUNCATE. */
export async function installSchemas(client: pg.Client): Promise<void> {
  await makeSchema(client, 'directory', DIRECTORY_OWNER);
  await asRole(client, DIRECTORY_OWNER, [
    forbidChangeFunction('directory'),
    `grant usage on schema directory to ${APP_ROLES}, ${CLI_ROLE}`,
    `alter default privileges in schema directory grant select on tables to ${APP_ROLES}`,
    `alter default privileges in schema directory grant select, insert, update, delete on tables to ${CLI_ROLE}`,
  ]);
  for (const service of SERVICE_NAMES) {
    await makeSchema(client, service, ownerRole(service));
    const rights = `alter default privileges in schema ${service} grant`;
    await asRole(client, ownerRole(service), [
      forbidChangeFunction(service),
      `grant usage on schema ${service} to ${appRole(service)}`,
      `${rights} select, insert, update, delete on tables to ${appRole(service)}`,
      `${rights} usage, select on sequences to ${appRole(service)}`,
    ]);
  }
}

/** The audit row of an installation that changed something; it names the migrations. */
export async function auditInstallation(client: pg.Client, migrations: readonly string[]): Promise<void> {
  if (migrations.length === 0) return;
  const { rows } = await client.query<{ installer: string }>('select session_user as installer');
  await client.query(`set role ${DIRECTORY_OWNER}`);
  try {
    await client.query(sql`
      insert into directory.audit (actor, action, object_type, object_ids)
      values (${rows[0]?.installer ?? ''}, 'database-migrated', 'migration', ${migrations}::text[])`);
  } finally {
    await client.query('reset role');
  }
}

/** What made the tables is written by their owner alone: a start trusts it. */
const revokeMigrations = (schema: string, role: string): string => `
do $$
declare t regclass;
begin
  for t in
    select oid::regclass from pg_class
    where relnamespace = '${schema}'::regnamespace and relname in ('schema_migration', 'migration_text')
  loop
    execute format('revoke insert, update, delete, truncate on %s from ${role}', t);
  end loop;
end $$`;

/** After the migrations: append-only tables lose UPDATE and DELETE, the tables of the migrations INSERT too. */
export async function lockWrittenTables(client: pg.Client): Promise<void> {
  const revoked = (schema: string, role: string) => [
    revokeChanges(schema, role),
    revokeMigrations(schema, role),
  ];
  await asRole(client, DIRECTORY_OWNER, revoked('directory', CLI_ROLE));
  for (const service of SERVICE_NAMES) {
    await asRole(client, ownerRole(service), revoked(service, appRole(service)));
  }
}
