import { Inject, Injectable } from '@nestjs/common';
import { MessagingRuntime, type ConsumerStatus, type MessagingStatus } from '@aid-chain/messaging';
import type { Counter, Gauge } from 'prom-client';
import { Metrics } from './metrics.js';

const MS = 1_000;

/** How the events of a service flow. Messaging counts by itself, from the start of the process as counters do. */
@Injectable()
export class MessagingMetrics {
  private readonly unpublished: Gauge;
  private readonly age: Gauge;
  private readonly paused: Gauge;
  private readonly states: Readonly<Record<'landed' | 'waiting' | 'parked' | 'gaps', Gauge<'consumer'>>>;
  private readonly lag: Gauge<'consumer'>;
  private readonly reading: Gauge<'consumer'>;
  private readonly repeats: Counter<'consumer'>;
  private readonly landings: Counter<'consumer' | 'path'>;
  private readonly failures: Counter<'consumer' | 'error'>;
  private readonly applied: Counter<'consumer' | 'type'>;
  private readonly refused: Counter<'consumer' | 'code'>;
  private readonly everParked: Counter<'consumer' | 'code'>;

  constructor(
    metrics: Metrics,
    @Inject(MessagingRuntime) private readonly messaging: Pick<MessagingRuntime, 'status'>,
  ) {
    this.unpublished = metrics.gauge('aid_chain_relay_unpublished_events');
    this.age = metrics.gauge('aid_chain_relay_oldest_unpublished_age_seconds');
    this.paused = metrics.gauge('aid_chain_relay_paused_topics');
    this.states = {
      landed: metrics.gauge('aid_chain_consumer_landed_events'),
      waiting: metrics.gauge('aid_chain_consumer_waiting_events'),
      parked: metrics.gauge('aid_chain_consumer_parked_events'),
      gaps: metrics.gauge('aid_chain_consumer_gap_streams'),
    };
    this.lag = metrics.gauge('aid_chain_consumer_lag_events');
    this.reading = metrics.gauge('aid_chain_consumer_reading');
    this.repeats = metrics.counter('aid_chain_consumer_repeats_total');
    this.landings = metrics.counter('aid_chain_consumer_landings_total');
    this.failures = metrics.counter('aid_chain_consumer_fast_path_failures_total');
    this.applied = metrics.counter('aid_chain_events_applied_total');
    this.refused = metrics.counter('aid_chain_messages_refused_total');
    this.everParked = metrics.counter('aid_chain_events_parked_total');
    metrics.onRead('events', async () => {
      this.show(await this.messaging.status());
    });
  }

  private show({ relay, consumers, transport }: MessagingStatus): void {
    this.unpublished.set(relay.unpublished);
    this.age.set(relay.oldestAgeMs / MS);
    this.paused.set(relay.pausedTopics.length);
    for (const counted of [this.repeats, this.landings, this.failures]) counted.reset();
    for (const counted of [this.applied, this.refused, this.everParked]) counted.reset();
    for (const consumer of consumers) this.showConsumer(consumer);
    this.lag.reset();
    for (const { consumer, lag, state } of transport?.readers ?? []) {
      // Nobody knows how far behind it is while the cluster does not answer.
      if (lag !== null) this.lag.set({ consumer }, lag);
      this.reading.set({ consumer }, state === 'reading' ? 1 : 0);
    }
  }

  private showConsumer({ consumer, landings, handled, ...counts }: ConsumerStatus): void {
    for (const state of ['landed', 'waiting', 'parked', 'gaps'] as const)
      this.states[state].set({ consumer }, counts[state]);
    this.repeats.inc({ consumer }, counts.repeats);
    for (const path of ['fast', 'fallback'] as const) this.landings.inc({ consumer, path }, landings[path]);
    for (const [error, n] of Object.entries(landings.failures)) this.failures.inc({ consumer, error }, n);
    for (const [type, n] of Object.entries(handled.applied)) this.applied.inc({ consumer, type }, n);
    for (const [code, n] of Object.entries(handled.refused)) this.refused.inc({ consumer, code }, n);
    for (const [code, n] of Object.entries(handled.parked)) this.everParked.inc({ consumer, code }, n);
  }
}
