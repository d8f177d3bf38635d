import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { dateOf, type Instant, type IsoDate } from '@aid-chain/kernel';
import { Gauge } from 'prom-client';
import { type DueWork, DueWorkRegistry } from '../due-work/due-work.registry.js';
import { Metrics } from '../health/metrics.js';
import { ServiceLog } from '../logging/service-log.js';
import { Reads } from '../reads/reads.js';
import { Policies } from './policies.js';

const NAMED = 20;

/**
 * Finds the townships and villages whose parameters are not complete: after the start and with every new business
 * day, since a parameter may run out. A place that is not ready is an alarm before its first family is.
 */
@Injectable()
export class PolicyCoverage implements DueWork, OnModuleInit {
  readonly name = 'parameters-of-places';
  private readonly gauge: Gauge;
  private checkedOn: IsoDate | undefined;

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly reads: Reads,
    private readonly policies: Policies,
    private readonly log: ServiceLog,
    metrics: Metrics,
  ) {
    this.gauge = new Gauge({
      name: 'places_without_parameters',
      help: 'Townships and villages whose parameters are not complete today.',
      registers: [metrics.registry],
    });
  }

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(now: Instant): Promise<void> {
    const today = dateOf(now);
    if (this.checkedOn === today) return;
    const rows = await sql`
      select code from directory.region
       where level in ('township', 'village') and valid_from <= ${today}::date
         and (valid_to is null or valid_to >= ${today}::date)
       order by code`.on<{ code: string }>(this.reads);
    const codes = rows.map(({ code }) => code);
    const lacking = this.policies.lacking(codes, today);
    this.gauge.set(lacking.length);
    if (lacking.length > 0) this.report(lacking);
    this.checkedOn = today;
  }

  private report(places: readonly string[]): void {
    this.log.alarm('PLACES_WITHOUT_PARAMETERS', { count: places.length, places: places.slice(0, NAMED) });
  }
}
