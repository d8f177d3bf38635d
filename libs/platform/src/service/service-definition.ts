import type { Type } from '@nestjs/common';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { ServiceName } from '@aid-chain/vocabulary';
import type { AuditSubjects } from './audit-subjects.js';
import type { DueItemSource } from './due-item-source.js';

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
  /** What waits for a person here: the list `GET /v1/due-items` and its metric. */
  readonly dueItems: readonly DueItemSource[];
  /** Whose each audit row is: access logs, evidence of looks and their alarms. */
  readonly auditSubjects: AuditSubjects;
}

export interface ConsumerDefinition {
  readonly name: string;
  readonly topics: readonly string[];
}
