import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateOf, type Instant } from '@aid-chain/kernel';
import { ReadingPool } from '@aid-chain/messaging';
import { type AlarmCode, LOOK_UP_ALARMS, type LookUpAlarm } from '@aid-chain/vocabulary';
import type { Gauge } from 'prom-client';
import { type DueWork, DueWorkRegistry } from '../due-work/due-work.registry.js';
import { ServiceLog } from '../logging/service-log.js';
import { Metrics } from '../metrics/metrics.js';
import { recordAlarms, type GrownAlarm } from './grown-alarms.sql.js';
import { LookUpAlarms } from './look-up-alarms.js';

const CODES: Readonly<Record<LookUpAlarm, AlarmCode>> = {
  'without-case': 'LOOK_UP_WITHOUT_CASE',
  'closed-case': 'LOOK_UP_ON_CLOSED_CASE',
  'without-ground': 'LOOK_UP_WITHOUT_GROUND',
  relative: 'LOOK_UP_OF_RELATIVE',
  run: 'LOOK_UP_RUN',
};

/** An alarm of a look is read by a person the same day: more often would only cost the database. */
const EVERY_MS = 60_000;

/**
 * Watches the look-ups of the business day once a minute (L-16): attempts without a case, on a closed one, at relatives, and
 * runs of looks at households with which the official has nothing to do. A gauge each, and one alarm whenever a number has
 * grown, whichever process of the service finds it.
 */
@Injectable()
export class LookUpWatch implements DueWork, OnModuleInit {
  readonly name = 'look-ups';
  private readonly gauge: Gauge<'kind'>;
  /** In business time, which the demo sets back once. */
  private lookedMs = -Infinity;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly alarms: LookUpAlarms,
    private readonly pool: ReadingPool,
    private readonly log: ServiceLog,
    metrics: Metrics,
  ) {
    this.gauge = metrics.gauge('aid_chain_look_up_alarms');
  }

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const nowMs = Date.parse(now);
    if (Math.abs(nowMs - this.lookedMs) < EVERY_MS) return;
    this.lookedMs = nowMs;
    const on = dateOf(now);
    const { counts, runs } = await this.alarms.find(on);
    for (const kind of LOOK_UP_ALARMS) this.gauge.set({ kind }, counts.get(kind) ?? 0);
    for (const { kind, count } of await recordAlarms(on, counts).on<GrownAlarm>(this.pool)) {
      const actors = kind === 'run' ? { actors: runs.map(({ actorId }) => actorId) } : {};
      this.log.alarm(CODES[kind], { on, count, ...actors });
    }
  }
}
