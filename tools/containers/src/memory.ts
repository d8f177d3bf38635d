import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { type Deployment } from './deployment.js';
import type { Trial } from './trial.js';

const UNIT: Readonly<Record<string, number>> = { KiB: 1 / 1024, MiB: 1, GiB: 1024 };

/** The most memory that each container of a project was seen to use, in MiB, by `docker stats`. */
export class Memory {
  private readonly most = new Map<string, number>();
  private watching: Promise<void> = Promise.resolve();
  private readonly ended = new AbortController();

  constructor(private readonly deployment: Deployment) {}

  watch(): this {
    this.watching = this.look();
    return this;
  }

  /** @returns MiB by service */
  async end(): Promise<ReadonlyMap<string, number>> {
    this.ended.abort();
    await this.watching;
    return this.most;
  }

  private async look(): Promise<void> {
    while (!this.ended.signal.aborted) {
      const { output } = await this.deployment.docker(
        'stats',
        '--no-stream',
        '--format',
        '{{.Name}} {{.MemUsage}}',
      );
      for (const line of output.split('\n')) this.note(line);
    }
  }

  private note(line: string): void {
    const [, name, amount, unit] = /^(\S+)-\d+ ([\d.]+)(KiB|MiB|GiB) /.exec(line) ?? [];
    if (name?.startsWith(`${this.deployment.project}-`) !== true || unit === undefined) return;
    const service = name.slice(this.deployment.project.length + 1);
    const mib = Math.round(Number(amount) * (UNIT[unit] ?? 0));
    this.most.set(service, Math.max(mib, this.most.get(service) ?? 0));
  }
}

const MAX_MIB = 350;

/** Says the most that each container used; each service must stay below its share of the machine. */
export function printMemory(trial: Trial, what: string, memory: ReadonlyMap<string, number>): void {
  trial.print(`          ${[...memory].map(([service, mib]) => `${service} ${String(mib)} MiB`).join(', ')}`);
  const services = [...memory].filter(([name]) => (SERVICE_NAMES as readonly string[]).includes(name));
  const within = services.length > 0 && services.every(([, mib]) => mib < MAX_MIB);
  trial.saw(`${what}: each service stayed below ${String(MAX_MIB)} MiB`, within);
}
