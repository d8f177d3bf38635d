import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '@aid-chain/embedded-postgres';
import type { Instant } from '@aid-chain/kernel';
import { InProcessBus, type MessagingStatus } from '@aid-chain/messaging';
import {
  bootService,
  serviceUrl,
  type RunningService,
  type ServiceConfig,
  type ServiceDefinition,
} from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { ROOT } from './config.js';
import { HttpClient } from './http-client.js';
import { installedDatabase, TEST_PASSWORDS } from './template-database.js';

export interface StartOptions {
  /** Business time at the start; the demo's first day unless said otherwise. `null` leaves the clock alone. */
  readonly now?: Instant | null;
  /** Changes of the configuration that all services get. */
  readonly config?: Partial<ServiceConfig>;
  /** An installed database on which the services ran before; whoever gives it drops it. */
  readonly database?: TestDatabase;
}

/** Services that run in this process on a database of their own. */
export interface RunningServices {
  readonly urls: Readonly<Partial<Record<ServiceName, string>>>;
  /** With the installer's rights: for looking, never for the services. */
  readonly databaseUrl: string;
  readonly bus: InProcessBus;
  readonly services: readonly RunningService[];
  /** Requests with a key of the demo. */
  http(actorKey: string): HttpClient;
  /** Waits until nothing is to send and nothing to apply anywhere. */
  idle(withinMs?: number): Promise<void>;
  /** Moves business time of all services forward; their due work is done when it answers. */
  setClock(now: Instant): Promise<void>;
  stop(): Promise<void>;
}

/** One ring for all services, as in an installation. */
const SPEC_KEYS = { current: 'spec', keys: new Map([['spec', randomBytes(32)]]) };

const FIRST_DAY: Instant = '2026-01-12T09:00:00+08:00';

function configOf(
  definition: ServiceDefinition,
  database: TestDatabase,
  changes: Partial<ServiceConfig>,
): ServiceConfig {
  return {
    databaseUrl: serviceUrl(database.url, definition.name, TEST_PASSWORDS),
    host: '127.0.0.1',
    port: 0,
    demoMode: true,
    logLevel: 'silent',
    keyRing: SPEC_KEYS,
    policiesDir: join(ROOT, 'policies'),
    dueWorkPollMs: 200,
    shutdownDeadlineMs: 10_000,
    ...changes,
  };
}

async function waitUntilIdle(urls: readonly string[], withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  let before = -1;
  let last: MessagingStatus[] = [];
  while (Date.now() < end) {
    last = await Promise.all(
      urls.map(async (url) => (await (await fetch(`${url}/readyz/events`)).json()) as MessagingStatus),
    );
    const idle = last.every((status) => status.idle);
    const activity = last.reduce((sum, status) => sum + status.activity, 0);
    // Twice with the same count, because one service may have handed work to another between two answers.
    if (idle && activity === before) return;
    before = idle ? activity : -1;
    if (!idle) await pause(15);
  }
  throw new Error(`events still move after ${String(withinMs)} ms: ${JSON.stringify(last)}`);
}

async function setClocks(clocks: HttpClient, names: readonly ServiceName[], now: Instant): Promise<void> {
  for (const name of names) {
    const { status, body } = await clocks.put(name, '/demo/clock', { now });
    if (status !== 200) throw new Error(`${name} refused the clock ${now}: ${JSON.stringify(body)}`);
  }
}

/**
 * Starts services in this process, joined by the in-process bus, on a fresh database copied from a migrated
 * template, with the demo's keys and directory.
 */
export async function startServices(
  definitions: readonly ServiceDefinition[],
  options: StartOptions = {},
): Promise<RunningServices> {
  const database = options.database ?? (await installedDatabase(definitions));
  const bus = new InProcessBus({ consumers: definitions.flatMap(({ consumers }) => consumers) });
  const services: RunningService[] = [];
  const urls: Partial<Record<ServiceName, string>> = {};
  const stop = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.stop()));
    if (options.database === undefined) await database.drop();
  };
  try {
    for (const definition of definitions) {
      const service = await bootService(
        definition,
        configOf(definition, database, options.config ?? {}),
        bus,
      );
      services.push(service);
      urls[definition.name] = service.url;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const names = definitions.map(({ name }) => name);
  const idle = (withinMs = 30_000) => waitUntilIdle(Object.values(urls), withinMs);
  const setClock = async (now: Instant): Promise<void> => {
    await idle();
    await setClocks(new HttpClient(urls, 'demo-administrator'), names, now);
    await idle();
  };
  if (options.now !== null) {
    await setClock(options.now ?? FIRST_DAY).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
  }
  const http = (actorKey: string) => new HttpClient(urls, actorKey);
  return { urls, databaseUrl: database.url, bus, services, http, idle, setClock, stop };
}
