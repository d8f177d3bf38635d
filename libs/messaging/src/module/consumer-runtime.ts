import type { DataSource } from 'typeorm';
import { FastPath } from '../apply/fast-path.js';
import { Worker, type WorkerDeps } from '../apply/worker.js';
import { EventCounts } from '../inbox/event-counts.js';
import { ConsumerInbox } from '../inbox/consumer-inbox.js';
import type { EventBus, RunningSubscription } from '../port.js';
import { topicsNow } from '../department-list.js';
import type { ConsumerDefinition } from '../messaging.options.js';

/** What a consumer is made of beside its name and topics. */
export interface ConsumerDeps extends Omit<WorkerDeps, 'counts'> {
  readonly source: DataSource;
  /** Codes of the departments that take part now. */
  readonly departments: () => readonly string[];
}

/** One consumer of a service: its inbox and its workers. */
export class ConsumerRuntime {
  readonly inbox: ConsumerInbox;
  readonly counts = new EventCounts();
  readonly workers: readonly Worker[];
  private subscription: RunningSubscription | undefined;
  private topics: readonly string[] = [];

  constructor(
    readonly definition: ConsumerDefinition,
    deps: ConsumerDeps,
    workers: number,
  ) {
    const { registry, sealing, consumer, outbox, emitted, log, departments } = deps;
    const actsOn = (type: string): boolean => registry.actsOn(consumer, type);
    const announce = registry.onRefused(consumer);
    const outside = announce === undefined ? undefined : { outbox, announce, emitted, departments };
    const { counts } = this;
    const landed = (): void => {
      this.wake();
    };
    this.workers = Array.from({ length: workers }, () => new Worker({ ...deps, counts }));
    const isRecovering = (): boolean => this.workers.some((worker) => worker.isRecovering);
    const paths =
      outside === undefined ? { fastPath: new FastPath({ ...deps, counts, isRecovering }) } : { outside };
    this.inbox = new ConsumerInbox(
      deps.source,
      { consumer, sealing, actsOn },
      { landed, log, counts, ...paths },
    );
  }

  async start(bus: Pick<EventBus, 'subscribe'>, departments: readonly string[]): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.announce()));
    for (const worker of this.workers) worker.start();
    const { name, topics } = this.definition;
    this.topics = topicsNow(topics, departments);
    this.subscription = await bus.subscribe({
      consumer: name,
      topics: this.topics,
      land: (records) => this.inbox.land(records),
      memory: this.inbox.memory,
    });
  }

  /** Reads the topics of these departments from now on. @returns whether that changed anything */
  follow(departments: readonly string[]): boolean {
    const topics = topicsNow(this.definition.topics, departments);
    if (topics.join() === this.topics.join()) return false;
    this.topics = topics;
    this.subscription?.rebuild?.(topics);
    return true;
  }

  async stop(): Promise<void> {
    await this.subscription?.close();
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  wake(): void {
    for (const worker of this.workers) worker.wake();
  }

  /** Landings and batches so far. */
  get activity(): number {
    return this.workers.reduce((sum, worker) => sum + worker.batches, this.inbox.landings);
  }

  get idle(): boolean {
    return this.workers.every((worker) => worker.idle);
  }

  get backingOff(): boolean {
    return this.workers.some((worker) => worker.backingOff);
  }
}
