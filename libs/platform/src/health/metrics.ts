import { Inject, Injectable } from '@nestjs/common';
import { MessagingRuntime, type MessagingStatus } from '@aid-chain/messaging';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import type { RequestMeter } from '../http/request-hooks.js';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What `/metrics` shows, by system time. Features add their own to `registry`. */
@Injectable()
export class Metrics implements RequestMeter {
  readonly registry = new Registry();
  private readonly requests: Histogram<'route' | 'method' | 'status'>;
  private readonly relay: Gauge<'what'>;
  private readonly consumers: Gauge<'consumer' | 'what'>;
  private readonly landings: Counter<'consumer' | 'path'>;
  private readonly failures: Counter<'consumer' | 'error'>;

  constructor(
    @Inject(SERVICE_DEFINITION) definition: ServiceDefinition,
    @Inject(MessagingRuntime) private readonly messaging: Pick<MessagingRuntime, 'status'>,
  ) {
    this.registry.setDefaultLabels({ service: definition.name });
    collectDefaultMetrics({ register: this.registry });
    const registers = [this.registry];
    this.requests = new Histogram({
      name: 'http_request_seconds',
      help: 'Duration of requests.',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.relay = new Gauge({
      name: 'relay_state',
      help: 'Unpublished events, age of the oldest in ms, paused topics.',
      labelNames: ['what'],
      registers,
    });
    this.consumers = new Gauge({
      name: 'consumer_state',
      help: 'Landed, waiting and parked events, gaps and repeats.',
      labelNames: ['consumer', 'what'],
      registers,
    });
    this.landings = new Counter({
      name: 'consumer_landings_total',
      help: 'Deliveries, by whether they were landed and applied in one transaction or landed for the worker.',
      labelNames: ['consumer', 'path'],
      registers,
    });
    this.failures = new Counter({
      name: 'consumer_fast_path_failures_total',
      help: 'Deliveries whose one transaction failed, by class and code of the error.',
      labelNames: ['consumer', 'error'],
      registers,
    });
  }

  observe(route: string, method: string, status: number, seconds: number): void {
    this.requests.observe({ route, method, status: String(status) }, seconds);
  }

  /** @returns the exposition text, with the state of relay and consumers as it is now. */
  async text(): Promise<string> {
    this.show(await this.messaging.status());
    return this.registry.metrics();
  }

  private show({ relay, consumers }: MessagingStatus): void {
    this.relay.set({ what: 'unpublished' }, relay.unpublished);
    this.relay.set({ what: 'oldest_age_ms' }, relay.oldestAgeMs);
    this.relay.set({ what: 'paused_topics' }, relay.pausedTopics.length);
    for (const { consumer, landed, waiting, parked, gaps, repeats } of consumers) {
      const counts = { landed, waiting, parked, gaps, repeats };
      for (const [what, value] of Object.entries(counts)) this.consumers.set({ consumer, what }, value);
    }
    this.showLandings(consumers);
  }

  /** Messaging counts them itself, from the start of the process as counters do. */
  private showLandings(consumers: MessagingStatus['consumers']): void {
    this.landings.reset();
    this.failures.reset();
    for (const { consumer, landings } of consumers) {
      for (const path of ['fast', 'fallback'] as const) this.landings.inc({ consumer, path }, landings[path]);
      for (const [error, count] of Object.entries(landings.failures))
        this.failures.inc({ consumer, error }, count);
    }
  }
}
