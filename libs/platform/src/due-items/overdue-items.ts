import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Gauge } from 'prom-client';
import { BusinessClock } from '../clock/business-clock.js';
import { ServiceLog } from '../logging/service-log.js';
import { Metrics } from '../metrics/metrics.js';
import { DueItemsReader } from './due-items.reader.js';

/** How old a count may be, in system time: nobody looks at a day's delay by the second. */
const COUNTED_EVERY_MS = 60_000;

/** A count under way, or the last one, whether it came about or not. */
interface Count {
  readonly on: IsoDate;
  readonly atMs: number;
  readonly done: Promise<void>;
}

/**
 * Counts the items that have passed their due day, when `/metrics` is read: once a minute, and on each business day, however
 * many read it at once. A count that failed is tried again a minute later.
 */
@Injectable()
export class OverdueItems {
  private readonly gauge: Gauge<'kind'>;
  private last: Count | undefined;

  constructor(
    private readonly items: DueItemsReader,
    private readonly clock: BusinessClock,
    private readonly log: ServiceLog,
    metrics: Metrics,
  ) {
    this.gauge = metrics.gauge('aid_chain_overdue_items');
    metrics.onRead('overdue-items', () => this.refresh());
  }

  private refresh(): Promise<void> {
    const today = this.clock.today();
    const { last } = this;
    if (last !== undefined && last.on === today && Date.now() - last.atMs < COUNTED_EVERY_MS)
      return last.done;
    const done = this.count(today);
    this.last = { on: today, atMs: Date.now(), done };
    return done;
  }

  /** A count that fails leaves the last numbers and the other metrics as they are. */
  private async count(today: IsoDate): Promise<void> {
    try {
      for (const [kind, n] of await this.items.countOverdue(today)) this.gauge.set({ kind }, n);
    } catch (error) {
      this.log.alarm('DUE_WORK_FAILED', { work: 'overdue-items' }, error);
    }
  }
}
