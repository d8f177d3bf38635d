import type { EventType } from '@aid-chain/contracts';
import type { Tx } from '../transactions/tx.js';
import type { EventOutcome, ReceivedAny, RefusedMessage } from '../received.js';

/** A handler with its type forgotten: the registry gives it only events of the type it was found under. */
export type AnyHandler = (events: ReceivedAny[], tx: Tx) => Promise<void | readonly EventOutcome[]>;
export type EveryHandler = (events: ReceivedAny[], tx: Tx) => Promise<void>;

export type RefusedHandler = (messages: RefusedMessage[], tx: Tx) => Promise<void>;

export interface FoundHandler {
  readonly consumer: string;
  readonly type: EventType;
  readonly run: AnyHandler;
  /** `Class.method`, for messages about it. */
  readonly where: string;
}

export interface FoundEvery {
  readonly consumer: string;
  readonly run: EveryHandler;
  readonly where: string;
}

export interface FoundRefused {
  readonly consumer: string;
  readonly run: RefusedHandler;
  readonly where: string;
}

/** Who handles what, per consumer. */
export class HandlerRegistry {
  private readonly handlers = new Map<string, AnyHandler>();
  private readonly every = new Map<string, EveryHandler>();
  private readonly refused = new Map<string, RefusedHandler>();
  private readonly linked: ReadonlySet<string>;

  /** @param linkOnly `<consumer> <type>` of what only goes to the consumer's EveryEvent method */
  constructor(
    handlers: readonly FoundHandler[],
    every: readonly FoundEvery[],
    linkOnly: readonly string[] = [],
    refused: readonly FoundRefused[] = [],
  ) {
    for (const handler of handlers) this.handlers.set(`${handler.consumer} ${handler.type}`, handler.run);
    for (const hook of every) this.every.set(hook.consumer, hook.run);
    for (const hook of refused) this.refused.set(hook.consumer, hook.run);
    this.linked = new Set(linkOnly);
  }

  handler(consumer: string, type: EventType): AnyHandler | undefined {
    return this.handlers.get(`${consumer} ${type}`);
  }

  everyEvent(consumer: string): EveryHandler | undefined {
    return this.every.get(consumer);
  }

  /** Who lets outsiders know what the consumer refused. */
  onRefused(consumer: string): RefusedHandler | undefined {
    return this.refused.get(consumer);
  }

  /** Whether the consumer acts on the type; of any other type it lands no body. */
  actsOn(consumer: string, type: string): boolean {
    const key = `${consumer} ${type}`;
    return this.handlers.has(key) || this.linked.has(key);
  }
}
