import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type Instant, toInstant } from '@aid-chain/kernel';
import { SERVICE_CONFIG } from '../service/tokens.js';
import { BusinessClock } from '../clock/business-clock.js';
import { ClockStore } from '../clock/clock-store.js';
import { dueInstants } from '../clock/due-days.rules.js';
import type { ServiceConfig } from '../config/service-config.js';
import { ServiceLog } from '../logging/service-log.js';
import { DueWorkRegistry } from './due-work.registry.js';

/** Looks for due work by system time, never twice at once; missed days are worked off in order. */
@Injectable()
export class DueWorkRunner implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly registry: DueWorkRegistry,
    private readonly clock: BusinessClock,
    private readonly store: ClockStore,
    private readonly log: ServiceLog,
  ) {}

  /** Starts looking; called after HTTP listens. */
  start(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.poll(), this.config.dueWorkPollMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.last.catch(() => undefined);
  }

  /** Runs `work` when nothing else of this kind runs. */
  exclusively<R>(work: () => Promise<R>): Promise<R> {
    const run = this.last.then(work, work);
    this.last = run.catch(() => undefined);
    return run;
  }

  /** Runs everything that is due at one instant; the first error ends it, so that nothing is left out unseen. */
  async runAt(now: Instant): Promise<void> {
    for (const work of this.registry.all()) await work.run(now);
    await this.store.markWorked(new Date(now).getTime());
  }

  private async poll(): Promise<void> {
    try {
      await this.exclusively(() => this.catchUp());
    } catch (error) {
      this.log.alarm('DUE_WORK_FAILED', {}, error);
    }
    this.start();
  }

  private async catchUp(): Promise<void> {
    const { workedUntil } = await this.store.load();
    const now = this.clock.now();
    const from = workedUntil === undefined ? now : toInstant(new Date(workedUntil));
    const instants = dueInstants(from, now);
    for (const instant of instants.slice(0, -1)) await this.runAt(instant);
    for (const work of this.registry.all()) await this.runOne(work.name, () => work.run(now));
    if (workedUntil === undefined || instants.length > 1) await this.store.markWorked(this.clock.millis());
  }

  private async runOne(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.log.alarm('DUE_WORK_FAILED', { work: name }, error);
    }
  }
}
