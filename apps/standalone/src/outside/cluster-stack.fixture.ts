import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  applyDepartments,
  onCluster,
  untilSettled,
  type KafkaSettings,
  type MessagingStatus,
} from '@aid-chain/messaging';
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

  /** Until nothing is to send, to land or to apply anywhere, and everybody reads. */
  idle(): Promise<void> {
    const operator = this.http('demo-operator');
    const ask = (): Promise<MessagingStatus[]> =>
      Promise.all(
        SERVICES.map(async ({ name }) => {
          const { body } = await operator.get<MessagingStatus>(name, '/readyz/events');
          return { ...body, settled: body.settled && isReading(body) };
        }),
      );
    return untilSettled(ask, { withinMs: 60_000, everyMs: 50 });
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
      applyDepartments(
        admin,
        { departments: demoDepartments(), known: demoDepartments() },
        readers,
        () => undefined,
      ),
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
