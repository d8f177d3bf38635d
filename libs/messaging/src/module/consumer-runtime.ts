import type { DataSource } from 'typeorm';
import { Worker, type WorkerDeps } from '../apply/worker.js';
import { ConsumerInbox } from '../inbox/consumer-inbox.js';
import type { EventBus, RunningSubscription } from '../port.js';
import type { ConsumerDefinition } from './messaging.options.js';

/** One consumer of a service: its inbox and its workers. */
export class ConsumerRuntime {
  readonly inbox: ConsumerInbox;
  readonly workers: readonly Worker[];
  private subscription: RunningSubscription | undefined;

  constructor(
    readonly definition: ConsumerDefinition,
    deps: WorkerDeps & { readonly source: DataSource },
    workers: number,
  ) {
    const { registry, sealing, consumer } = deps;
    const actsOn = (type: string): boolean => registry.actsOn(consumer, type);
    this.inbox = new ConsumerInbox(deps.source, { consumer, sealing, actsOn }, () => {
      this.wake();
    });
    this.workers = Array.from({ length: workers }, () => new Worker(deps));
  }

  async start(bus: EventBus): Promise<void> {
    for (const worker of this.workers) worker.start();
    const { name, topics } = this.definition;
    this.subscription = await bus.subscribe({
      consumer: name,
      topics,
      land: (records) => this.inbox.land(records),
      memory: this.inbox.memory,
    });
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
