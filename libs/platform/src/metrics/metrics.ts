import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestMeter } from '../http/request-hooks.js';
import { ServiceLog } from '../logging/service-log.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { METRICS, type LabelOf, type NameOf } from './metric-list.js';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Brings the gauges of one source up to date. */
type Refresh = () => Promise<void> | void;

/** What `/metrics` shows, by system time. Features make theirs with `gauge` and `counter`, from the list of all metrics. */
@Injectable()
export class Metrics implements RequestMeter {
  private readonly registry = new Registry();
  private readonly sources = new Map<string, { readonly refresh: Refresh; failing: boolean }>();
  private readonly requests: Histogram<LabelOf<'aid_chain_http_request_duration_seconds'>>;
  private readonly up: Gauge<'source'>;

  constructor(
    @Inject(SERVICE_DEFINITION) { name }: Pick<ServiceDefinition, 'name'>,
    private readonly log: ServiceLog,
  ) {
    this.registry.setDefaultLabels({ service: name });
    collectDefaultMetrics({ register: this.registry });
    const { help, labels: labelNames } = METRICS.aid_chain_http_request_duration_seconds;
    this.requests = new Histogram({
      ...{ name: 'aid_chain_http_request_duration_seconds', help, labelNames },
      ...{ buckets: SECONDS, registers: [this.registry] },
    });
    this.up = this.gauge('aid_chain_metrics_source_up');
  }

  /** @returns a gauge that shows nothing until it is set */
  gauge<N extends NameOf<'gauge'>>(name: N): Gauge<LabelOf<N>> {
    const { help, labels } = METRICS[name];
    const made = new Gauge<LabelOf<N>>({ name, help, labelNames: labels, registers: [this.registry] });
    // Without labels it would show 0 before anybody has looked: for most of them an alarm, or all clear.
    if (labels.length === 0) made.remove();
    return made;
  }

  counter<N extends NameOf<'counter'>>(name: N): Counter<LabelOf<N>> {
    const { help, labels } = METRICS[name];
    return new Counter<LabelOf<N>>({ name, help, labelNames: labels, registers: [this.registry] });
  }

  /**
   * Has a source refreshed whenever the metrics are read. One that fails leaves its numbers as they were and the others
   * alone: while the database is away, what the process knows of itself is asked for most.
   * @param source how it is named in `aid_chain_metrics_source_up`
   */
  onRead(source: string, refresh: Refresh): void {
    this.sources.set(source, { refresh, failing: false });
  }

  observe(route: string, method: string, status: number, seconds: number): void {
    this.requests.observe({ route, method, status: String(status) }, seconds);
  }

  /** @returns the exposition text, as everything is now */
  async text(): Promise<string> {
    await Promise.all([...this.sources.keys()].map((source) => this.refresh(source)));
    return this.registry.metrics();
  }

  private async refresh(name: string): Promise<void> {
    const source = this.sources.get(name);
    try {
      await source?.refresh();
      if (source !== undefined) source.failing = false;
      this.up.set({ source: name }, 1);
    } catch (error) {
      this.up.set({ source: name }, 0);
      if (source === undefined || source.failing) return;
      source.failing = true;
      this.log.alarm('METRICS_UNREADABLE', { source: name }, error);
    }
  }
}
