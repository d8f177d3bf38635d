import { BATCH } from '../codec/limits.js';
import { isOfTemplate } from '../department-list.js';
import {
  TopicUnavailable,
  type ConsumerSubscription,
  type EventBus,
  type EventLog,
  type OutgoingRecord,
  type RunningSubscription,
} from '../port.js';

/** The consumers that will be in this process; nothing of a topic counts as sent before all of its own are there. */
export interface InProcessOptions {
  readonly consumers: readonly { readonly name: string; readonly topics: readonly string[] }[];
}

/** Carries events between services of one process: sent means landed by every consumer of the topic. */
export class InProcessBus implements EventBus {
  private readonly subscriptions = new Map<string, ConsumerSubscription>();
  private readonly logs = new Set<EventLog>();
  /** Consumers that still wait for the log of a topic. */
  private readonly behind = new Map<ConsumerSubscription, Set<string>>();

  constructor(private readonly options: InProcessOptions) {}

  async append(records: readonly OutgoingRecord[]): Promise<void> {
    const [first] = records;
    if (first === undefined) return;
    const readers = this.readersOf(first.topic);
    await Promise.all(readers.map((reader) => reader.land(records)));
  }

  async subscribe(subscription: ConsumerSubscription): Promise<RunningSubscription> {
    const { consumer, topics } = subscription;
    if (!this.options.consumers.some(({ name }) => name === consumer)) {
      throw new Error(`Consumer ${consumer} was not announced to the in-process bus`);
    }
    const fresh: string[] = [];
    for (const topic of topics) if ((await subscription.memory?.begin(topic)) === true) fresh.push(topic);
    // From here on it gets what is sent; what was written down before is in the log.
    this.subscriptions.set(consumer, subscription);
    this.behind.set(subscription, new Set(fresh));
    for (const log of this.logs) await this.catchUp(log);
    return {
      close: () => {
        this.subscriptions.delete(consumer);
        this.behind.delete(subscription);
        return Promise.resolve();
      },
    };
  }

  async attachLog(log: EventLog): Promise<RunningSubscription> {
    this.logs.add(log);
    await this.catchUp(log);
    return {
      close: () => {
        this.logs.delete(log);
        return Promise.resolve();
      },
    };
  }

  private readersOf(topic: string): ConsumerSubscription[] {
    return this.options.consumers
      .filter(({ topics }) => topics.some((one) => isOfTemplate(one, topic)))
      .map(({ name }) => {
        const reader = this.subscriptions.get(name);
        if (reader === undefined) throw new TopicUnavailable(`${name} is not there yet`);
        return reader;
      });
  }

  private async catchUp(log: EventLog): Promise<void> {
    for (const [subscription, topics] of this.behind) {
      for (const topic of [...topics].filter((each) => holds(log, each))) {
        await landAll(log, subscription, topic);
        topics.delete(topic);
        await subscription.memory?.caughtUp(topic);
      }
    }
  }
}

const holds = ({ topics }: EventLog, topic: string): boolean =>
  topics.some((one) => isOfTemplate(one, topic));

/** Lands the whole log of a topic by key; what has been sent since is dropped as repeats. */
async function landAll(log: EventLog, subscription: ConsumerSubscription, topic: string): Promise<void> {
  let after: string | undefined = '0';
  while (after !== undefined) {
    const page: Awaited<ReturnType<EventLog['read']>> = await log.read(topic, after, BATCH);
    after = page.at(-1)?.key;
    if (after !== undefined) await subscription.land(page.map(({ record }) => record));
  }
}
