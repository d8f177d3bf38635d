import type { Sql } from '@aid-chain/messaging';
import { baseMigrations } from '../database/base-migration.js';
import { schemaState, type SchemaState } from '../database/schema-state.js';
import type { MigrationClass, ServiceDefinition } from '../service/service-definition.js';

const lists = new WeakMap<ServiceDefinition, readonly MigrationClass[]>();

/** @returns what of this release's migrations the schema of a service lacks, or had in another text */
export function serviceSchemaState(definition: ServiceDefinition, connection: Sql): Promise<SchemaState> {
  const all = lists.get(definition) ?? [...baseMigrations(definition.name), ...definition.migrations];
  lists.set(definition, all);
  return schemaState(definition.name, all, connection);
}
