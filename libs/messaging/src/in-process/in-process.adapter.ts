import type {
  ConsumerSubscription,
  EventBus,
  EventLog,
  OutgoingRecord,
  RunningSubscription,
} from '../port.js';

/** The consumers that will be in this process; a topic waits for all of its own before anything is marked as sent. */
export interface InProcessOptions {
  readonly consumers: readonly { readonly name: string; readonly topics: readonly string[] }[];
}

/** Carries events between services of one process: sent means landed by every consumer of the topic. */
export class InProcessBus implements EventBus {
  constructor(readonly options: InProcessOptions) {}

  append(_records: readonly OutgoingRecord[]): Promise<void> {
    return Promise.reject(new Error('not built'));
  }

  subscribe(_subscription: ConsumerSubscription): Promise<RunningSubscription> {
    return Promise.reject(new Error('not built'));
  }

  attachLog(_log: EventLog): RunningSubscription {
    return { close: () => Promise.resolve() };
  }
}
