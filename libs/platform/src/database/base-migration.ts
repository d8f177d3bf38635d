import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inboxPosition, messagingTables } from '@aid-chain/messaging';
import type { MigrationClass } from '../service/service-definition.js';
import { platformTables } from '../tables/platform-tables.js';

/** The tables that every service has: outbox and inbox, audit, idempotency, clock. Older than any of its own. */
export function baseMigrations(schema: string): MigrationClass[] {
  class MessagingTables1600000000001 implements MigrationInterface {
    readonly name = 'MessagingTables1600000000001';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(messagingTables(schema));
    }
    down(): Promise<void> {
      return Promise.reject(new Error('The tables of events are never taken back'));
    }
  }
  class PlatformTables1600000000002 implements MigrationInterface {
    readonly name = 'PlatformTables1600000000002';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(platformTables(schema));
    }
    down(): Promise<void> {
      return Promise.reject(new Error('Audit rows are never taken back'));
    }
  }
  class InboxPosition1710203040506 implements MigrationInterface {
    readonly name = 'InboxPosition1710203040506';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(inboxPosition(schema));
    }
    down(): Promise<void> {
      return Promise.reject(new Error('The tables of events are never taken back'));
    }
  }
  return [MessagingTables1600000000001, PlatformTables1600000000002, InboxPosition1710203040506];
}
