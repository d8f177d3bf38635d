import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { ClientConfig } from 'pg';
import { writingConnection } from '@aid-chain/messaging';
import type { ServiceConfig } from '../config/service-config.js';
import { answeringSocket } from './answering-socket.js';
import { rowTypes } from './row-types.js';
import type { ServiceDefinition } from '../service/service-definition.js';

const POOL = 8;
const CONNECT_TIMEOUT_MS = 10_000;
/** What asks nothing for so long is looked at by TCP itself. */
const KEEP_ALIVE_MS = 10_000;

/**
 * How every connection of a service is made: own schema, 30 s idle in a transaction, 2 s for a lock (architecture §4). A
 * session that asks nothing for a minute is ended by the database: the pool gives it up earlier, the lock connections ask
 * every few seconds, so its process is frozen or gone, and what it holds (the right to send) must go to another.
 */
export function connectionOf(definition: ServiceDefinition, config: ServiceConfig): ClientConfig {
  return {
    connectionString: config.databaseUrl,
    application_name: `aid-chain-${definition.name}`,
    options: settings(definition.name),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: rowTypes,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    stream: () => answeringSocket(),
  };
}

/** TypeORM on the pool of the service that writes; it never creates or changes tables. */
export function dataSourceOptions(
  definition: ServiceDefinition,
  config: ServiceConfig,
): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    schema: definition.name,
    entities: [...definition.entities],
    applicationName: `aid-chain-${definition.name}`,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    poolSize: POOL,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: writingConnection({
      options: settings(definition.name),
      types: rowTypes,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      stream: () => answeringSocket(),
    }),
    retryAttempts: 0,
  };
}

function settings(schema: string): string {
  return [
    `-c search_path=${schema}`,
    '-c idle_in_transaction_session_timeout=30000',
    '-c lock_timeout=2000',
    '-c idle_session_timeout=60000',
    '-c timezone=UTC',
  ].join(' ');
}
