import { Inject, Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import type { ServiceConfig } from '../config/service-config.js';
import { ServiceLog } from '../logging/service-log.js';
import { Metrics } from '../metrics/metrics.js';
import type { Blockers } from '../place/blockers.rules.js';
import { SERVICE_CONFIG } from '../service/tokens.js';

const NAMED = 20;

/** Makes loud what keeps decisions from being made, or from resting on a document: alarms in the log, and gauges. */
@Injectable()
export class BlockerReport {
  private readonly withoutParameters: Gauge;
  private readonly pending: Gauge;
  private readonly withoutDocument: Gauge;
  private readonly horizon: Gauge;

  constructor(
    private readonly log: ServiceLog,
    metrics: Metrics,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {
    this.withoutParameters = metrics.gauge('aid_chain_places_without_parameters');
    this.pending = metrics.gauge('aid_chain_parameters_pending');
    this.withoutDocument = metrics.gauge('aid_chain_parameters_without_document');
    this.horizon = metrics.gauge('aid_chain_holiday_horizon_days');
  }

  report(blockers: Blockers): void {
    const { placesWithoutPack, pending, demo, holidayDays } = blockers;
    this.withoutParameters.set(placesWithoutPack.length);
    this.pending.set(pending.length);
    this.withoutDocument.set(demo.length);
    // Where nobody wrote a table, its end is behind every day.
    this.horizon.set(holidayDays ?? -1);
    this.alarm(blockers);
  }

  private alarm({ placesWithoutPack, missing, pending, demo, ...holidays }: Blockers): void {
    if (placesWithoutPack.length > 0)
      this.log.alarm('PLACES_WITHOUT_PARAMETERS', {
        count: placesWithoutPack.length,
        places: placesWithoutPack.slice(0, NAMED),
        keys: missing.slice(0, NAMED),
      });
    if (pending.length > 0) this.log.alarm('PARAMETERS_PENDING', named(pending));
    if (holidays.holidaysEnding) this.log.alarm('HOLIDAYS_END', { days: holidays.holidayDays ?? null });
    // The demo is made of demonstration values; real families are not.
    if (this.config.demoMode) return;
    if (demo.length > 0) this.log.alarm('PARAMETERS_WITHOUT_DOCUMENT', named(demo));
    if (this.config.placeDir === undefined) this.log.alarm('PLACE_IS_SAMPLE', {});
  }
}

function named(entries: readonly { readonly key: string }[]): {
  readonly count: number;
  readonly keys: string[];
} {
  return { count: entries.length, keys: entries.slice(0, NAMED).map(({ key }) => key) };
}
