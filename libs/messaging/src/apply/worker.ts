import type { ClientConfig } from 'pg';
import { Loop } from '../loop.js';
import type { MessagingLog } from '../messaging.options.js';
import { runBatch, type BatchDeps, type BatchReport } from './batch.js';
import type { EventCounts } from '../inbox/event-counts.js';
import { GapAlarm } from '../health/gap-alarm.js';
import type { Sql } from '../transactions/tx.js';
import { reportParked } from '../inbox/report-parked.js';
import { RunMark, type DeathsFound } from './run-mark.js';

const POLL_MS = 250;
const HOUSEKEEPING_MS = 5_000;

export interface WorkerDeps extends BatchDeps {
  readonly connection: ClientConfig;
  /** Where it looks for gaps, beside its work. */
  readonly reads: Sql;
  readonly log: MessagingLog;
  readonly counts: EventCounts;
  /** Called after a commit that wrote events down. */
  readonly emitted: () => void;
}

/** Applies the landed events of one consumer, batch after batch. Several may work on one consumer. */
export class Worker {
  private readonly mark: RunMark;
  private readonly loop: Loop;
  private readonly gaps: GapAlarm;
  private lastHousekeeping = 0;
  private count = 0;

  constructor(private readonly deps: WorkerDeps) {
    this.mark = new RunMark(deps.connection, deps.consumer);
    this.gaps = new GapAlarm(deps.reads, deps.consumer, deps.log);
    this.loop = new Loop('APPLY_FAILED', deps.log, () => this.turn());
  }

  /** Before anything is landed for its consumer: learns whether a process of it has died. */
  async announce(): Promise<void> {
    this.reportDeaths(await this.mark.announce());
  }

  start(): void {
    this.loop.start();
  }

  /** Crash recovery: a process of the consumer died a short time ago. */
  get isRecovering(): boolean {
    return this.mark.isRecovering;
  }

  /** Resolves when the current batch has ended. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.mark.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  get backingOff(): boolean {
    return this.loop.backingOff;
  }

  /** Batches that had something to do, since the start. */
  get batches(): number {
    return this.count;
  }

  get idle(): boolean {
    return this.loop.idle;
  }

  private async turn(): Promise<number> {
    await this.maintain();
    const report = await this.batch();
    if (report.claimed > 0) this.count += 1;
    if (report.emitted) this.deps.emitted();
    this.report(report);
    return report.claimed > 0 ? 0 : POLL_MS;
  }

  private report({ applied, parked, refused }: BatchReport): void {
    const { consumer, log, counts } = this.deps;
    counts.add('applied', applied);
    reportParked(this.deps, parked);
    for (const { row, code } of refused) {
      const { topic, position } = row;
      log.info('MESSAGE_REFUSED', { consumer, topic, position: position ?? '-', reason: code });
    }
    counts.add(
      'refused',
      refused.map(({ code }) => code),
    );
  }

  private async batch(): Promise<BatchReport> {
    try {
      return await runBatch(this.deps, this.mark);
    } catch (error) {
      await this.mark.clear();
      throw error;
    }
  }

  private reportDeaths({ workers, events }: DeathsFound): void {
    if (workers === 0 && events === 0) return;
    this.deps.log.alarm('WORKER_DIED', { consumer: this.deps.consumer, workers, events });
  }

  private async maintain(): Promise<void> {
    if (Date.now() - this.lastHousekeeping < HOUSEKEEPING_MS) return;
    this.reportDeaths(await this.mark.countDeaths());
    await this.gaps.report();
    this.lastHousekeeping = Date.now();
  }
}
