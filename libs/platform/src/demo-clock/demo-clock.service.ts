import { Inject, Injectable } from '@nestjs/common';
import { type Instant, RefusalError, toInstant } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import { SERVICE_CONFIG } from '../service/tokens.js';
import type { ServiceConfig } from '../config/service-config.js';
import { DueWorkRunner } from '../due-work/due-work.runner.js';
import { Reads } from '../reads/reads.js';
import { BusinessClock } from '../clock/business-clock.js';
import { ClockStore } from '../clock/clock-store.js';
import { dueInstants } from '../clock/due-days.rules.js';

/** Sets the business clock in demo mode: forward only, once backwards on an empty database. */
@Injectable()
export class DemoClockService {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly clock: BusinessClock,
    private readonly store: ClockStore,
    private readonly dueWork: DueWorkRunner,
    private readonly reads: Reads,
  ) {}

  /**
   * Moves business time and works off what became due, day by day. The value that was set last is accepted again.
   * @returns business time, after the due work
   * @throws RefusalError DEMO_MODE_ONLY or CLOCK_MAY_NOT_GO_BACK
   */
  async set(actor: Actor, to: Instant): Promise<Instant> {
    if (!this.config.demoMode) throw new RefusalError({ code: 'DEMO_MODE_ONLY', params: {} });
    return this.dueWork.exclusively(() => this.move(actor, new Date(to).getTime()));
  }

  private async move(actor: Actor, target: number): Promise<Instant> {
    const { setTo } = await this.store.load();
    if (target !== setTo) {
      await this.moveForward(target, setTo);
      await this.reads.record(actor, { action: 'clock.set', objectType: 'clock', objectId: 'demo' });
    }
    await this.dueWork.runAt(this.clock.now());
    return this.clock.now();
  }

  private async moveForward(target: number, setTo: number | undefined): Promise<void> {
    const first = setTo === undefined && (await this.store.isEmptyDatabase());
    if (!first && target < this.clock.millis()) throw this.backwards();
    const steps = first
      ? [toInstant(new Date(target))]
      : dueInstants(this.clock.now(), toInstant(new Date(target)));
    for (const step of steps) {
      const moved = await this.store.moveTo(new Date(step).getTime(), first);
      if (!moved) throw this.backwards();
      await this.dueWork.runAt(step);
    }
    await this.store.markSet(target);
  }

  private backwards(): RefusalError {
    return new RefusalError({ code: 'CLOCK_MAY_NOT_GO_BACK', params: { now: this.clock.now() } });
  }
}
