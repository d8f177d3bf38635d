import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { serviceNodeOptions } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { inherited, ROOT } from '../config.js';
import { KEYS } from '../service-config.js';

const STOP_MS = 30_000;

/** The program of one service, as operations start it, on Kafka. */
export class ServiceProcess {
  private constructor(
    readonly name: ServiceName,
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** @throws Error when it ends before it listens */
  static start(name: ServiceName, databaseUrl: string, brokers: readonly string[]): Promise<ServiceProcess> {
    const prefix = name.toUpperCase();
    const env = {
      ...inherited(),
      [`${prefix}_DATABASE_URL`]: databaseUrl,
      [`${prefix}_PORT`]: '0',
      KAFKA_BROKERS: brokers.join(','),
      KEY_RING: KEYS,
      DEMO_MODE: 'true',
      POLICIES_DIR: join(ROOT, 'policies'),
    };
    const child = fork(join(ROOT, 'apps', name, 'dist/main.js'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: serviceNodeOptions(),
      env,
    });
    return new Promise((resolve, reject) => {
      child.once('message', ({ url }: { url: string }) => {
        resolve(new ServiceProcess(name, url, child));
      });
      child.once('exit', (code) => {
        reject(new Error(`${name} did not start (${String(code)})`));
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  }
}
