import { readFileSync } from 'node:fs';
import type { MessagingStatus } from '@aid-chain/messaging';
import { ServiceProcess, type ProcessOptions } from '@aid-chain/standalone';
import type { ServiceName } from '@aid-chain/vocabulary';

const ANSWER_MS = 30_000;

/** One process of a service, and what can be done to it. */
export class ServiceInstance {
  private constructor(
    readonly name: ServiceName,
    readonly url: string,
    private readonly process: ServiceProcess,
  ) {}

  static async start(options: Omit<ProcessOptions, 'printLine'>): Promise<ServiceInstance> {
    const running = new ServiceProcess({ ...options, printLine: () => undefined });
    return new ServiceInstance(options.name, await running.start(0), running);
  }

  get pid(): number {
    return this.process.pid;
  }

  /** SIGKILL, as the machine would; it is started again at the same address. */
  kill(): void {
    process.kill(this.pid, 'SIGKILL');
  }

  /** SIGSTOP: it does nothing, and its connections stay open. */
  freeze(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  thaw(): void {
    process.kill(this.pid, 'SIGCONT');
  }

  /** @throws Error while it does not answer */
  async status(): Promise<MessagingStatus> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await fetch(`${this.url}/readyz/events`, { signal });
    return (await response.json()) as MessagingStatus;
  }

  /** Status of `/readyz`; 0 when nobody answers. */
  async ready(): Promise<number> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    return fetch(`${this.url}/readyz`, { signal }).then(
      ({ status }) => status,
      () => 0,
    );
  }

  /** Resident memory, MB; 0 when it does not run. */
  get memory(): number {
    try {
      const text = readFileSync(`/proc/${String(this.pid)}/status`, 'utf8');
      return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024);
    } catch {
      return 0;
    }
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
