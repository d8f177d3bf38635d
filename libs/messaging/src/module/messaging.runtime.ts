import { Inject, Injectable, Optional } from '@nestjs/common';
import { Pools } from '../pools/pools.js';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import { NOTHING_HANDLED } from '../inbox/event-counts.js';
import { consumerCounts } from '../health/consumer-counts.js';
import type { ConsumerStatus, MessagingStatus, RelayStatus } from '../health/messaging-status.js';
import { NO_LANDINGS } from '../inbox/landing-counts.js';
import { Outbox } from '../outbox/outbox.js';
import { Relay } from '../outbox/relay.js';
import { RelayWake } from '../outbox/relay-wake.js';
import { selectLog, UNPUBLISHED } from '../outbox/relay.sql.js';
import { topicsOf } from '../outbox/topics.js';
import type { EventLog, RunningSubscription } from '../port.js';
import { ConsumerRuntime } from './consumer-runtime.js';
import { DEPARTMENT_LIST, type DepartmentList } from '../department-list.js';
import { MESSAGING_OPTIONS, type ConsumerDefinition, type MessagingOptions } from '../messaging.options.js';

/** What runs beside HTTP: the relay and the consumers. */
@Injectable()
export class MessagingRuntime {
  @Optional() @Inject(DEPARTMENT_LIST) private readonly departments?: DepartmentList;
  private relay: Relay | undefined;
  private log: RunningSubscription | undefined;
  private consumers: readonly ConsumerRuntime[] = [];

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(HandlerDiscovery) private readonly handlers: HandlerDiscovery,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(RelayWake) private readonly wake: RelayWake,
  ) {}

  /**
   * Checks the handlers against the contracts, then starts relay and consumers; call it once HTTP listens.
   * @throws Error with every fault of the handlers, one per line
   */
  async start(): Promise<void> {
    this.consumers = this.options.consumers.map((definition) => this.consumer(definition));
    this.log = await this.options.bus.attachLog(this.eventLog());
    for (const consumer of this.consumers) await consumer.start(this.options.bus, this.departmentCodes());
    this.departments?.onDepartments(() => {
      this.follow();
    });
    const relay = new Relay(this.options);
    this.relay = relay;
    this.wake.onWake(() => {
      relay.wake();
    });
    relay.start();
  }

  /** Stops the relay, then the consumers; the database may be closed afterwards. */
  async stop(): Promise<void> {
    await this.relay?.stop();
    await this.log?.close();
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
    this.relay = undefined;
    this.consumers = [];
  }

  /** Where everything stands; one short query per part, none over a growing table. */
  async status(): Promise<MessagingStatus> {
    const working = this.consumers.some((consumer) => !consumer.idle);
    // Consumers first: a batch that commits in between shows its events as unpublished.
    const consumers = await this.consumerStatus();
    const relay = await this.relayStatus();
    const transport = await this.options.bus.status?.();
    const underWay = transport?.readers.some(({ lag }) => lag !== 0) ?? false;
    const landed = consumers.reduce((sum, consumer) => sum + consumer.landed, 0);
    const activity = this.consumers.reduce((sum, each) => sum + each.activity, this.relay?.activity ?? 0);
    const settled = relay.unpublished === 0 && landed === 0 && !working && !underWay;
    const held = consumers.some(({ parked, waiting }) => parked + waiting > 0);
    const state = { activity, settled, idle: settled && !held };
    return { relay, consumers, ...(transport === undefined ? {} : { transport }), ...state };
  }

  private departmentCodes(): readonly string[] {
    return this.departments?.knownDepartments() ?? [];
  }

  private follow(): void {
    const departments = this.departmentCodes();
    for (const consumer of this.consumers.filter((each) => each.follow(departments))) {
      const fields = { consumer: consumer.definition.name, departments: departments.join(',') };
      this.options.log.info('DEPARTMENTS_CHANGED', fields);
    }
  }

  private consumer(definition: ConsumerDefinition): ConsumerRuntime {
    const { connection, log, sealing, workers, failPoints } = this.options;
    const deps = {
      source: this.pools.writing,
      reads: this.pools.reading,
      consumer: definition.name,
      registry: this.handlers.registry(),
      sealing,
      outbox: this.outbox,
      connection,
      log,
      departments: () => this.departmentCodes(),
      ...(failPoints === undefined ? {} : { failPoints }),
      emitted: () => {
        this.wake.wake();
      },
    };
    return new ConsumerRuntime(definition, deps, workers ?? 1);
  }

  private eventLog(): EventLog {
    return {
      topics: topicsOf(this.options.service),
      read: async (topic, after, limit) => {
        const log = selectLog(topic, after, limit);
        const rows = await log.on<{ id: string; stream: string; bytes: Buffer }>(this.pools.reading);
        return rows.map(({ id, stream, bytes }) => ({ key: id, record: { topic, key: stream, bytes } }));
      },
    };
  }

  private async relayStatus(): Promise<RelayStatus> {
    const [row] = await this.pools.reading.query<{ unpublished: number; age: number }>(UNPUBLISHED);
    const { owner = false, pausedTopics = [] } = this.relay ?? {};
    return {
      owner,
      unpublished: row?.unpublished ?? 0,
      oldestAgeMs: Math.round(row?.age ?? 0),
      pausedTopics,
    };
  }

  private async consumerStatus(): Promise<ConsumerStatus[]> {
    const byName = new Map(this.consumers.map((consumer) => [consumer.definition.name, consumer]));
    const counts = await consumerCounts(this.pools.reading, [...byName.keys()]);
    return counts.map((count) => ({
      ...count,
      repeats: byName.get(count.consumer)?.inbox.repeats ?? 0,
      landings: byName.get(count.consumer)?.inbox.byPath ?? NO_LANDINGS,
      handled: byName.get(count.consumer)?.counts.handled ?? NOTHING_HANDLED,
      backingOff: byName.get(count.consumer)?.backingOff ?? false,
    }));
  }
}
