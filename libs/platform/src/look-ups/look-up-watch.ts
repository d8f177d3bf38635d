import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { type AlarmCode, LOOK_UP_ALARMS, type LookUpAlarm } from '@aid-chain/vocabulary';
import type { Gauge } from 'prom-client';
import { BusinessClock } from '../clock/business-clock.js';
import { type DueWork, DueWorkRegistry } from '../due-work/due-work.registry.js';
import { ServiceLog } from '../logging/service-log.js';
import { Metrics } from '../metrics/metrics.js';
import { LookUpAlarms } from './look-up-alarms.js';

const CODES: Readonly<Record<LookUpAlarm, AlarmCode>> = {
  'without-case': 'LOOK_UP_WITHOUT_CASE',
  'closed-case': 'LOOK_UP_ON_CLOSED_CASE',
  relative: 'LOOK_UP_OF_RELATIVE',
  run: 'LOOK_UP_RUN',
};

/** An alarm of a look is read by a person the same day: more often would only cost the database. */
const EVERY_MS = 60_000;

/**
 * Watches the look-ups of the business day (L-16): attempts without a case, on a closed one, at relatives, and runs of looks
 * at households with which the official has nothing to do. A gauge each, and one alarm whenever a number has grown. It looks
 * once a minute, and when the metrics are read.
 */
@Injectable()
export class LookUpWatch implements DueWork, OnModuleInit {
  readonly name = 'look-ups';
  private readonly gauge: Gauge<'kind'>;
  private dueMs = 0;
  private reported: { readonly on: IsoDate; readonly counts: ReadonlyMap<LookUpAlarm, number> } | undefined;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly alarms: LookUpAlarms,
    private readonly clock: BusinessClock,
    private readonly log: ServiceLog,
    metrics: Metrics,
  ) {
    this.gauge = metrics.gauge('aid_chain_look_up_alarms');
    metrics.onRead('look-ups', () => this.look());
  }

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(): Promise<void> {
    if (Date.now() < this.dueMs) return;
    this.dueMs = Date.now() + EVERY_MS;
    await this.look();
  }

  private async look(): Promise<void> {
    const today = this.clock.today();
    const { counts, runs } = await this.alarms.find(today);
    const before = this.reported?.on === today ? this.reported.counts : new Map<LookUpAlarm, number>();
    for (const kind of LOOK_UP_ALARMS) {
      const count = counts.get(kind) ?? 0;
      this.gauge.set({ kind }, count);
      if (count <= (before.get(kind) ?? 0)) continue;
      const actors = kind === 'run' ? { actors: runs.map(({ actorId }) => actorId) } : {};
      this.log.alarm(CODES[kind], { on: today, count, ...actors });
    }
    this.reported = { on: today, counts };
  }
}
