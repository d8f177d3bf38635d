import pg from 'pg';
import { bareSql } from '@aid-chain/messaging';
import type { ServiceConfig } from '../config/service-config.js';
import { checkServiceRole } from '../database/start-check.js';
import { checkTransport } from '../database/transport-check.js';
import { refuseOtherBuild } from '../database/schema-state.js';
import { serviceSchemaState } from '../health/migrations.js';
import { acceptedRevision, type AcceptedRevision } from '../policies/accepted-revision.js';
import { connectionOf } from './data-source-options.js';
import type { ServiceDefinition } from '../service/service-definition.js';

/**
 * Looks at the database before anything is started: with a role that may do too much, or without the tables of this build, the
 * service says so in one sentence instead of failing later.
 * @returns the parameters that were accepted last, if any were
 * @throws Error in Chinese and English with what to do
 */
export async function preflight(
  definition: ServiceDefinition,
  config: ServiceConfig,
): Promise<AcceptedRevision | undefined> {
  const client = new pg.Client(connectionOf(definition, config));
  await client.connect();
  try {
    const connection = bareSql(client);
    const schema = await serviceSchemaState(definition, connection);
    refuseOtherBuild(definition.name, schema);
    if (schema.missing.length > 0) {
      throw new Error(
        `${definition.name}：数据库尚未迁移。请先执行 npm run cli -- db migrate。 / ` +
          `${definition.name}: the database is not migrated. Run npm run cli -- db migrate first.`,
      );
    }
    await checkServiceRole(definition.name, connection);
    await checkTransport(definition.name, config.kafka === undefined ? 'in-process' : 'kafka', connection);
    return await acceptedRevision(connection);
  } finally {
    await client.end();
  }
}
