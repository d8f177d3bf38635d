import 'reflect-metadata';
import type { EventType } from '@aid-chain/contracts';
import type { Tx } from '../transactions/tx.js';
import type { HandlerResult, Received, ReceivedAny, RefusedMessage } from '../received.js';

export const HANDLES = 'aid-chain:handles';
export const EVERY_EVENT = 'aid-chain:every-event';
export const ON_REFUSED = 'aid-chain:on-refused';

export interface HandlesMetadata {
  readonly type: EventType;
  readonly consumer?: string;
}

type HandlerOf<T extends EventType> = (events: Received<T>[], tx: Tx) => HandlerResult;
type RefusedMethod = (messages: RefusedMessage[], tx: Tx) => Promise<void>;
type EveryEventHandler = (events: ReceivedAny[], tx: Tx) => Promise<void>;

/**
 * Marks a provider's method as the handler of one event type. It gets up to 500 events of at most one per household,
 * loads all rows it changes in the order of their ids, and writes them with one statement per table.
 * @param options.consumer the consumer, when it is not the service's own
 */
export function Handles<T extends EventType>(type: T, options: { readonly consumer?: string } = {}) {
  return <M extends HandlerOf<T>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const method: object | undefined = descriptor.value;
    if (method === undefined) throw new Error(`@Handles(${type}) belongs on a method, not on ${String(key)}`);
    const earlier = (Reflect.getMetadata(HANDLES, method) ?? []) as HandlesMetadata[];
    Reflect.defineMetadata(HANDLES, [...earlier, { type, ...options }], method);
  };
}

/**
 * Marks the method that sees every event that the consumer has applied, with its household number, in the
 * transaction that applies it (the aid chain).
 */
export function EveryEvent(options: { readonly consumer: string }) {
  return <M extends EveryEventHandler>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const method: object | undefined = descriptor.value;
    if (method === undefined) throw new Error(`@EveryEvent belongs on a method, not on ${String(key)}`);
    Reflect.defineMetadata(EVERY_EVENT, options.consumer, method);
  };
}

/**
 * Marks the method that lets outsiders know which of their messages the consumer has refused. It runs in the transaction
 * that refuses them, at landing or when they are applied, so that each is answered once; what comes on a channel with an
 * answer of its own (HTTP) is not among them.
 */
export function OnRefused(options: { readonly consumer: string }) {
  return <M extends RefusedMethod>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const method: object | undefined = descriptor.value;
    if (method === undefined) throw new Error(`@OnRefused belongs on a method, not on ${String(key)}`);
    Reflect.defineMetadata(ON_REFUSED, options.consumer, method);
  };
}
