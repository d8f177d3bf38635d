import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import { Gauge } from 'prom-client';
import { BusinessClock } from '../clock/business-clock.js';
import { Metrics } from '../health/metrics.js';
import { ServiceLog } from '../logging/service-log.js';
import { DueItemsReader } from './due-items.reader.js';

/** How old a count may be, in system time: nobody looks at a day's delay by the second. */
const COUNTED_EVERY_MS = 60_000;

/** Counts the items that have passed their due day, when `/metrics` is read: once a minute, and on each business day. */
@Injectable()
export class OverdueItems {
  private readonly gauge: Gauge<'kind'>;
  private counted: { readonly on: IsoDate; readonly atMs: number } | undefined;

  constructor(
    private readonly items: DueItemsReader,
    private readonly clock: BusinessClock,
    private readonly log: ServiceLog,
    metrics: Metrics,
  ) {
    this.gauge = new Gauge({
      name: 'aid_chain_overdue_items',
      help: 'Due items whose day has passed, by kind.',
      labelNames: ['kind'],
      registers: [metrics.registry],
      collect: () => this.refresh(),
    });
  }

  /** A count that fails leaves the last one and the other metrics as they are. */
  private async refresh(): Promise<void> {
    const today = this.clock.today();
    if (this.isRecent(today)) return;
    try {
      for (const [kind, n] of await this.items.countOverdue(today)) this.gauge.set({ kind }, n);
      this.counted = { on: today, atMs: Date.now() };
    } catch (error) {
      this.log.alarm('DUE_WORK_FAILED', { work: 'overdue-items' }, error);
    }
  }

  private isRecent(today: IsoDate): boolean {
    const { counted } = this;
    return counted?.on === today && Date.now() - counted.atMs < COUNTED_EVERY_MS;
  }
}
