import { join } from 'node:path';
import { parseKeyRing, type ServiceConfig } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { ROOT } from './config.js';

/** Addresses of the database, one per service's role. */
export type Databases = Partial<Readonly<Record<ServiceName, string>>>;

/** A key ring of the bench alone. */
export const KEYS = JSON.stringify({
  current: 'bench',
  keys: { bench: Buffer.alloc(32, 7).toString('base64') },
});

/** Services run as in production, with one log line per request; the demo's keys spare the making of others. */
export function configOf(name: ServiceName, databases: Databases): ServiceConfig {
  const keyRing = parseKeyRing(KEYS);
  const databaseUrl = databases[name];
  if (keyRing === undefined || databaseUrl === undefined)
    throw new Error(`no keys or no database for ${name}`);
  return {
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    demoMode: true,
    logLevel: 'info',
    keyRing,
    policiesDir: join(ROOT, 'policies'),
    dueWorkPollMs: 1_000,
    shutdownDeadlineMs: 20_000,
  };
}
