import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serviceNodeOptions } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { ROOT } from '../config.js';

const START_MS = 60_000;
const KILL_AFTER_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** A service that ran so long and then ended starts again at once. */
const STEADY_MS = 30_000;

export interface ProcessOptions {
  readonly name: ServiceName;
  /** Program of the process; the service's own when missing. */
  readonly entry?: string;
  readonly env: NodeJS.ProcessEnv;
  /** How far its heap may grow; `HEAP_MB` when missing. */
  readonly heapMb?: number;
  /** File descriptor of the log. */
  readonly log: number;
  printLine(line: string): void;
}

/** One service as a process of its own, started again whenever it ends and was not asked to. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private failures = 0;

  constructor(private readonly options: ProcessOptions) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** @returns its address. @throws Error when it ends before it listens */
  async start(port: number): Promise<string> {
    const url = await this.spawn(port);
    void this.watch(Number(new URL(url).port));
    return url;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    await ended;
    clearTimeout(timer);
  }

  private spawn(port: number): Promise<string> {
    const { name, env, log, heapMb } = this.options;
    const { entry = join(ROOT, 'apps', name, 'dist/main.js') } = this.options;
    const child = fork(entry, {
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: serviceNodeOptions(heapMb),
      env: { ...env, [`${name.toUpperCase()}_PORT`]: String(port) },
    });
    this.child = child;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
      child.once('message', ({ url }: { url: string }) => {
        clearTimeout(late);
        resolve(url);
      });
      child.once('exit', (code, signal) => {
        clearTimeout(late);
        reject(
          new Error(`${name} 未能启动，见日志 / did not start, see the log (${String(signal ?? code)})`),
        );
      });
    });
  }

  /** The same port again, so that its address stays. */
  private async watch(port: number): Promise<void> {
    while (!this.stopping) {
      const { child, options } = this;
      if (child === undefined) return;
      const since = Date.now();
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve));
      if (this.stopping) return;
      this.failures = Date.now() - since > STEADY_MS ? 0 : this.failures + 1;
      options.printLine(`${options.name} 已结束，重新启动 / ended and is started again`);
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(this.failures, 6)));
      if (!this.stopping) await this.spawn(port).catch(() => undefined);
    }
  }
}
