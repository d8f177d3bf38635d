import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import type { ServiceConfig } from '../config/service-config.js';
import { Metrics } from '../health/metrics.js';
import { ServiceLog } from '../logging/service-log.js';
import type { Blockers } from '../place/blockers.rules.js';
import { SERVICE_CONFIG } from '../service/tokens.js';

const NAMED = 20;

const GAUGES = {
  places_without_parameters: 'Townships and villages whose parameters are not complete today.',
  parameters_pending: 'Parameters that are announced and not known: what rests on them cannot be concluded.',
  parameters_without_document: 'Demonstration values in use, which no document gives.',
  holiday_horizon_days: 'Days until the table of holidays ends; negative where it has ended.',
} as const;

/** Makes loud what keeps decisions from being made, or from resting on a document: alarms in the log, and gauges. */
@Injectable()
export class BlockerReport {
  private readonly gauges: Readonly<Record<keyof typeof GAUGES, Gauge>>;

  constructor(
    private readonly log: ServiceLog,
    metrics: Metrics,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {
    const registers = [metrics.registry];
    const gauge = (name: keyof typeof GAUGES) => new Gauge({ name, help: GAUGES[name], registers });
    this.gauges = {
      places_without_parameters: gauge('places_without_parameters'),
      parameters_pending: gauge('parameters_pending'),
      parameters_without_document: gauge('parameters_without_document'),
      holiday_horizon_days: gauge('holiday_horizon_days'),
    };
  }

  report(blockers: Blockers): void {
    const { placesWithoutPack, pending, demo, holidayDays } = blockers;
    this.gauges.places_without_parameters.set(placesWithoutPack.length);
    this.gauges.parameters_pending.set(pending.length);
    this.gauges.parameters_without_document.set(demo.length);
    // Where nobody wrote a table, its end is behind every day.
    this.gauges.holiday_horizon_days.set(holidayDays ?? -1);
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
