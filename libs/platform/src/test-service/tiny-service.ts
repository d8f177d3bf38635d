import { Module } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { sql } from '@aid-chain/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_SUBJECTS } from '../service/audit-subjects.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import type { ServiceConfig } from '../config/service-config.js';
import { LOGIN_ROLES, type RolePasswords } from '../database/roles.js';
import { serviceUrl } from '../database/service-url.js';
import { DueWorkRegistry } from '../due-work/due-work.registry.js';
import { DueDays, ThingsController } from './things.controller.js';
import { ThingsService } from './things.service.js';

class Things1768000000001 implements MigrationInterface {
  readonly name = 'Things1768000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table thing (id uuid primary key, amount_fen bigint not null, name jsonb not null, filed_on date not null)',
    );
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({
  controllers: [ThingsController],
  providers: [
    ThingsService,
    { provide: DueDays, inject: [DueWorkRegistry], useFactory: (r: DueWorkRegistry) => new DueDays(r) },
  ],
})
class TinyModule {}

/** A service with one table, for the specs of the platform. */
export const tinyService: ServiceDefinition = {
  name: 'intake',
  defaultPort: 0,
  module: TinyModule,
  migrations: [Things1768000000001],
  entities: [],
  consumers: [],
  dueItems: [],
  auditSubjects: {
    ...NO_SUBJECTS,
    households: sql`select id as household_id, '510683990001' as region_code from thing`,
    objects: sql`select id as object_id, id as household_id from thing`,
  },
};

export const passwords = Object.fromEntries(
  LOGIN_ROLES.map((role) => [role, 'spec-only']),
) as unknown as RolePasswords;

const keyRing = { current: 'k1', keys: new Map([['k1', randomBytes(32)]]) };

/** A configuration for a spec: demo mode, a free port, no parameter files. */
export function tinyConfig(installerUrl: string, changes: Partial<ServiceConfig> = {}): ServiceConfig {
  return {
    databaseUrl: serviceUrl(installerUrl, 'intake', passwords),
    host: '127.0.0.1',
    port: 0,
    demoMode: true,
    logLevel: 'info',
    keyRing,
    // A folder that holds no parameter file.
    policiesDir: import.meta.dirname,
    dueWorkPollMs: 3_600_000,
    shutdownDeadlineMs: 5_000,
    ...changes,
  };
}
