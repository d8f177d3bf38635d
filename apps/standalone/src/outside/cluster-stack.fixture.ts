import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { applyDepartments, onCluster, type KafkaSettings, type MessagingStatus } from '@aid-chain/messaging';
import { bootService, serviceUrl, type RunningService } from '@aid-chain/platform';
import { demoDepartments, HttpClient, installedDatabase, rowsOf, TEST_PASSWORDS } from '@aid-chain/testing';
import type { TestCluster } from '@aid-chain/tool-kafka';
import type { ServiceName } from '@aid-chain/vocabulary';
import { ROOT } from '../config.js';
import { SERVICES } from '../services.js';

export interface LogLine {
  readonly code?: string;
  readonly [field: string]: unknown;
}

/** Every login of a place: its services and its departments, each with a password of this run. */
export function loginsOfAll(): Record<string, string> {
  const users = [
    ...SERVICES.map(({ name }) => `svc-${name}`),
    ...demoDepartments().map((code) => `dept-${code}`),
  ];
  return Object.fromEntries(users.map((user) => [user, randomUUID()]));
}

/** Looks until it is true. @throws Error naming what did not happen */
export async function until(
  what: string,
  look: () => Promise<boolean> | boolean,
  ms = 60_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`did not happen within ${String(ms)} ms: ${what}`);
    await pause(50);
  }
}

const statusOf = async (url: string): Promise<MessagingStatus> =>
  (await (await fetch(`${url}/readyz/events`)).json()) as MessagingStatus;

const isReading = ({ transport }: MessagingStatus): boolean =>
  (transport?.readers ?? []).every(({ state }) => state === 'reading');

/** The four services on a cluster with access control, each with its own login. */
export class ClusterStack {
  readonly lines: LogLine[] = [];
  private readonly services: RunningService[] = [];
  private readonly urls: Partial<Record<ServiceName, string>> = {};
  private readonly keyRing = { current: 'spec', keys: new Map([['spec', randomBytes(32)]]) };

  private constructor(
    private readonly cluster: TestCluster,
    private readonly logins: Readonly<Record<string, string>>,
    private readonly database: Awaited<ReturnType<typeof installedDatabase>>,
  ) {}

  static async start(cluster: TestCluster, logins: Readonly<Record<string, string>>): Promise<ClusterStack> {
    const database = await installedDatabase(SERVICES);
    const stack = new ClusterStack(cluster, logins, database);
    try {
      await stack.boot();
      await stack.setClock('2026-01-12T09:00:00+08:00');
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** With the installer's rights. */
  rows<R extends object = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<R[]> {
    return rowsOf<R>(this.database.url, text, params);
  }

  http(actorKey: string): HttpClient {
    return new HttpClient(this.urls, actorKey);
  }

  logged(code: string): LogLine[] {
    return this.lines.filter((line) => line.code === code);
  }

  /** Until nothing is to send, to land or to apply anywhere, twice in a row. */
  async idle(): Promise<void> {
    let before = -1;
    let all: MessagingStatus[] = [];
    const rests = async (): Promise<boolean> => {
      all = await Promise.all(Object.values(this.urls).map(statusOf));
      const activity = all.reduce((sum, status) => sum + status.activity, 0);
      const same = activity === before;
      before = activity;
      return same && all.every(({ idle }) => idle) && all.every(isReading);
    };
    await until('events rest', rests).catch((error: unknown) => {
      throw new Error(JSON.stringify(all), { cause: error });
    });
  }

  async setClock(now: string): Promise<void> {
    await this.idle();
    for (const { name } of SERVICES) {
      const { status } = await this.http('demo-administrator').put(name, '/demo/clock', { now });
      if (status !== 200) throw new Error(`${name} refused the clock ${now}`);
    }
    await this.idle();
  }

  async stop(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
    await this.database.drop();
  }

  private kafka(name: ServiceName): KafkaSettings {
    const username = `svc-${name}`;
    const password = (): string => this.logins[username] ?? '';
    return { brokers: this.cluster.department, sasl: { mechanism: 'scram-sha-512', username, password } };
  }

  private async boot(): Promise<void> {
    const readers = SERVICES.map(({ name, consumers }) => ({
      service: name,
      topics: consumers.flatMap(({ topics }) => topics),
    }));
    await onCluster({ brokers: this.cluster.internal }, (admin) =>
      applyDepartments(admin, demoDepartments(), readers, () => undefined),
    );
    await this.rows(`insert into directory.transport (kind) values ('kafka')
      on conflict (only_row) do update set kind = 'kafka'`);
    const write = (line: string): void => {
      for (const one of line.split('\n').filter((text) => text !== ''))
        this.lines.push(JSON.parse(one) as LogLine);
    };
    for (const definition of SERVICES) {
      const { name } = definition;
      const config = {
        databaseUrl: serviceUrl(this.database.url, name, TEST_PASSWORDS),
        host: '127.0.0.1',
        port: 0,
        demoMode: true,
        logLevel: 'info' as const,
        keyRing: this.keyRing,
        policiesDir: join(ROOT, 'policies'),
        dueWorkPollMs: 200,
        shutdownDeadlineMs: 10_000,
        kafka: this.kafka(name),
      };
      const service = await bootService(definition, config, undefined, { logTo: { write } });
      this.services.push(service);
      this.urls[name] = service.url;
    }
  }
}
