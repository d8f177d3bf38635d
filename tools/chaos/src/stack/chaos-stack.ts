import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessagingStatus } from '@aid-chain/messaging';
import { HttpClient } from '@aid-chain/testing';
import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import { ServiceInstance } from './service-instance.js';
import { serviceEnvironment, type DatabaseUrls } from '../environment.js';
import { quiet } from './quiet.js';

/** The day for which the parameters and the calendar of the demo hold. */
const FIRST_DAY = '2026-01-12T09:00:00+08:00';

export interface ChaosStackOptions {
  readonly databaseUrls: DatabaseUrls;
  /** Where the services look for the cluster: its members, or a proxy before them. */
  readonly brokers: readonly string[];
  /** For logs and secrets; made by the caller and removed by it. */
  readonly folder: string;
}

/** The four services as processes of their own on Kafka; each is started again when it ends without having been stopped. */
export class ChaosStack {
  private readonly instances = new Map<ServiceName, ServiceInstance[]>();

  private constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly log: number,
    readonly logFile: string,
  ) {}

  /** @throws Error with the end of the log when a service does not start */
  static async start(options: ChaosStackOptions): Promise<ChaosStack> {
    const env = serviceEnvironment(options.databaseUrls, options.brokers, join(options.folder, 'secrets'));
    const logFile = join(options.folder, 'services.log');
    const stack = new ChaosStack(env, openSync(logFile, 'a', 0o600), logFile);
    try {
      await Promise.all(SERVICE_NAMES.map((name) => stack.add(name)));
      await stack.setClock(FIRST_DAY);
      return stack;
    } catch (error) {
      const log = readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n');
      await stack.stop();
      throw new Error(`the stack did not start:\n${log}`, { cause: error });
    }
  }

  /** One more instance of a service, on a free port. @param entry another program than the service's own */
  async add(name: ServiceName, entry?: string): Promise<ServiceInstance> {
    const { env, log } = this;
    const instance = await ServiceInstance.start({
      name,
      env,
      log,
      ...(entry === undefined ? {} : { entry }),
    });
    this.instances.set(name, [...this.of(name), instance]);
    return instance;
  }

  /** Ends an instance in order and keeps it ended. */
  async remove(instance: ServiceInstance): Promise<void> {
    const { name } = instance;
    this.instances.set(
      name,
      this.of(name).filter((one) => one !== instance),
    );
    await instance.stop();
  }

  of(name: ServiceName): readonly ServiceInstance[] {
    return this.instances.get(name) ?? [];
  }

  get all(): readonly ServiceInstance[] {
    return [...this.instances.values()].flat();
  }

  /** The n-th instance. @throws Error when there is none */
  one(name: ServiceName, n = 0): ServiceInstance {
    const instance = this.of(name)[n];
    if (instance === undefined) throw new Error(`there is no instance ${String(n)} of ${name}`);
    return instance;
  }

  http(actor: string): HttpClient {
    const urls = SERVICE_NAMES.map((name) => [name, this.one(name).url]);
    return new HttpClient(Object.fromEntries(urls) as Record<ServiceName, string>, actor);
  }

  /** @throws Error while one of them does not answer */
  async statuses(): Promise<MessagingStatus[]> {
    return Promise.all(this.all.map((instance) => instance.status()));
  }

  /** Waits until nothing is to send, under way or to apply anywhere. */
  quiet(withinMs: number): Promise<void> {
    return quiet(() => this.statuses(), withinMs);
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map((instance) => instance.stop()));
    closeSync(this.log);
  }

  private async setClock(now: string): Promise<void> {
    const administrator = this.http('demo-administrator');
    for (const name of SERVICE_NAMES) {
      const { status } = await administrator.put(name, '/demo/clock', { now });
      if (status !== 200) throw new Error(`${name} refused the clock: ${String(status)}`);
    }
  }
}
