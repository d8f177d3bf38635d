import pg from 'pg';
import { bareSql, type Sql } from '@aid-chain/messaging';
import type { ServiceConfig } from '../config/service-config.js';
import { checkServiceRole } from '../database/start-check.js';
import { checkTransport } from '../database/transport-check.js';
import { leftScratchDatabases } from '../database/scratch-databases.js';
import { refuseOtherBuild } from '../database/schema-state.js';
import { serviceSchemaState } from '../health/migrations.js';
import { acceptedRevision, type AcceptedRevision } from '../policies/accepted-revision.js';
import { begunChange } from '../policies/begun-change.js';
import { StartRefused } from '../start/start-refused.js';
import { checkKnownKeys } from '../sealing/known-keys.js';
import { connectionOf } from './data-source-options.js';
import type { ServiceDefinition } from '../service/service-definition.js';

/** What a service learns of its database before it starts. */
interface SeenDatabase {
  /** The parameters that were accepted last, if any were. */
  readonly accepted: AcceptedRevision | undefined;
  /** Databases that a check of a backup left behind. */
  readonly scratch: readonly string[];
}

/**
 * Looks at the database before anything is started: with a role that may do too much, or without the tables of this build, the
 * service says so in one sentence instead of failing later.
 * @throws StartRefused with what to do
 */
export async function preflight(definition: ServiceDefinition, config: ServiceConfig): Promise<SeenDatabase> {
  const client = await connect(definition, config);
  try {
    const connection = bareSql(client);
    const schema = await serviceSchemaState(definition, connection);
    refuseOtherBuild(definition.name, schema);
    if (schema.missing.length > 0)
      throw new StartRefused('DATABASE_NOT_MIGRATED', { service: definition.name });
    await checkServiceRole(definition.name, connection);
    await checkKnownKeys(connection, config.keyRing);
    await checkTransport(definition.name, config.kafka === undefined ? 'in-process' : 'kafka', connection);
    return {
      accepted: await acceptedWithBegun(connection),
      scratch: await leftScratchDatabases(connection),
    };
  } finally {
    await client.end();
  }
}

async function acceptedWithBegun(connection: Sql): Promise<AcceptedRevision | undefined> {
  const accepted = await acceptedRevision(connection);
  return accepted === undefined ? undefined : { ...accepted, begun: await begunChange(connection) };
}

/** SQLSTATE of a user, a password or a database that the server does not know. */
const LOGIN_REFUSED = /^(?:28...|3D000)$/;

async function connect(definition: ServiceDefinition, config: ServiceConfig): Promise<pg.Client> {
  const client = new pg.Client(connectionOf(definition, config));
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw databaseRefused(error, config.databaseUrl, `${definition.name.toUpperCase()}_DATABASE_URL`);
  }
}

/**
 * Why nothing starts where the database does not let in.
 * @param variable that names the database
 */
export function databaseRefused(error: unknown, url: string, variable: string): StartRefused {
  const cause = causeOf(error);
  const params = { address: addressOf(url), cause };
  return LOGIN_REFUSED.test(cause)
    ? new StartRefused('DATABASE_LOGIN_REFUSED', { ...params, variable })
    : new StartRefused('DATABASE_UNREACHABLE', params);
}

/** The code of an error of Node, TLS or PostgreSQL; what has none, such as an answer that never came, by its message. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** Host, port and database, without user and password. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return '…';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
