import pg from 'pg';
import { sql } from '@aid-chain/messaging';
import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import { again } from './again.js';

/** The role that writes the directory and acts for operators. */
export const CLI_ROLE = 'aid_chain_cli';
export const DIRECTORY_OWNER = 'directory_owner';

export const ownerRole = (service: ServiceName): string => `${service}_owner`;
export const appRole = (service: ServiceName): string => `${service}_app`;

/** Every role that logs in, with its password. */
export type RolePasswords = Readonly<Record<`${ServiceName}_app` | typeof CLI_ROLE, string>>;

/** The roles that need a password. */
export const LOGIN_ROLES: readonly (keyof RolePasswords)[] = [
  CLI_ROLE,
  ...SERVICE_NAMES.map((name) => `${name}_app` as const),
];

/** Longer than this a transaction may not wait for its own program: it would hold its households. */
const IDLE_IN_TRANSACTION = '30s';

async function createRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  await again(async () => {
    const { rowCount } = await client.query(sql`select 1 from pg_roles where rolname = ${role}`);
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} ${attributes}`);
  });
}

async function loginRole(client: pg.Client, role: string, password: string): Promise<void> {
  const rights = 'login noinherit';
  await createRole(client, role, `${rights} password ${client.escapeLiteral(password)}`);
  const idle = `set idle_in_transaction_session_timeout = '${IDLE_IN_TRANSACTION}'`;
  await again(() => client.query(`alter role ${role} ${idle}`));
}

/** What the installer may already do; a superuser needs no membership. */
async function isSuperuser(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'select rolsuper from pg_roles where rolname = current_user',
  );
  return rows[0]?.rolsuper ?? false;
}

/**
 * From PostgreSQL 16 a CREATEROLE installer is only administrator of the roles it makes and must give itself the
 * right to become them; on 15 a plain grant is that right.
 */
async function mayBecome(client: pg.Client, role: string, member: string, version: number): Promise<void> {
  const options = version >= 160000 ? ' with inherit false, set true' : '';
  await again(() => client.query(`grant ${role} to ${member}${options}`));
}

/**
 * Makes or corrects all roles: per service an owner that cannot log in and an app role without rights of its own,
 * and the operators' role, which may act as each app role. Repeating it changes only passwords.
 */
export async function installRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  const version = rows[0]?.version ?? 0;
  const owners = [DIRECTORY_OWNER, ...SERVICE_NAMES.map(ownerRole)];
  for (const role of owners) await createRole(client, role, 'nologin noinherit');
  await loginRole(client, CLI_ROLE, passwords[CLI_ROLE]);
  for (const service of SERVICE_NAMES) {
    await loginRole(client, appRole(service), passwords[`${service}_app`]);
    await again(() => client.query(`alter role ${appRole(service)} set search_path = ${service}`));
    await mayBecome(client, appRole(service), CLI_ROLE, version);
  }
  if (await isSuperuser(client)) return;
  for (const role of owners) await mayBecome(client, role, 'current_user', version);
}
