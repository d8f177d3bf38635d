import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { TestDatabase } from '@aid-chain/embedded-postgres';
import type { Instant } from '@aid-chain/kernel';
import { InProcessBus, untilSettled, type MessagingStatus } from '@aid-chain/messaging';
import {
  bootService,
  HttpClient,
  serviceUrl,
  type RunningService,
  type ServiceConfig,
  type ServiceDefinition,
} from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { ROOT } from './config.js';
import { moveDirectory } from './move-directory.js';
import { installedDatabase, TEST_PASSWORDS } from './template-database.js';

export interface StartOptions {
  /** Business time at the start, by default a Monday before the law of 2026; `null` leaves the clock alone. */
  readonly now?: Instant | null;
  /** Changes of the configuration that all services get. */
  readonly config?: Partial<ServiceConfig>;
  /** An installed database on which the services ran before; whoever gives it drops it. */
  readonly database?: TestDatabase;
  /** The first nine digits of another township in which the demo's officials work. */
  readonly township?: string;
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
  const { township } = options;
  const database = options.database ?? (await installedDatabase(definitions));
  const bus = new InProcessBus({ consumers: definitions.flatMap(({ consumers }) => consumers) });
  const changes = {
    ...options.config,
    ...(township === undefined ? {} : { demoTownship: township.padEnd(12, '0') }),
  };
  const services: RunningService[] = [];
  const urls: Partial<Record<ServiceName, string>> = {};
  const stop = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.stop()));
    if (options.database === undefined) await database.drop();
  };
  try {
    if (township !== undefined) await moveDirectory(database, township);
    for (const definition of definitions) {
      const service = await bootService(definition, configOf(definition, database, changes), bus);
      services.push(service);
      urls[definition.name] = service.url;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const names = definitions.map(({ name }) => name);
  const operator = new HttpClient(urls, 'demo-operator');
  const statuses = (): Promise<MessagingStatus[]> =>
    Promise.all(
      names.map(async (name) => (await operator.get<MessagingStatus>(name, '/readyz/events')).body),
    );
  const idle = (withinMs = 30_000) => untilSettled(statuses, { withinMs, everyMs: 15 });
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
