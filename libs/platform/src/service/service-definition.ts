import type { Type } from '@nestjs/common';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { ServiceName } from '@aid-chain/vocabulary';

export type MigrationClass = new () => MigrationInterface;

/** A class that TypeORM maps to a table; it asks for exactly this type. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
export type EntityClass = Function | EntitySchema;

/** What makes one service: its module, its schema's migrations and entities, and what it reads from the bus. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly defaultPort: number;
  readonly module: Type;
  readonly migrations: readonly MigrationClass[];
  readonly entities: readonly EntityClass[];
  readonly consumers: readonly ConsumerDefinition[];
}

export interface ConsumerDefinition {
  readonly name: string;
  readonly topics: readonly string[];
}
