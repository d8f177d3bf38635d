import 'reflect-metadata';
import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import { checkHandlers } from './check-handlers.js';
import {
  HandlerRegistry,
  type AnyHandler,
  type EveryHandler,
  type FoundEvery,
  type FoundHandler,
  type FoundRefused,
  type RefusedHandler,
} from './handler-registry.js';
import { EVERY_EVENT, HANDLES, ON_REFUSED, type HandlesMetadata } from './handles.decorator.js';

interface Method {
  readonly where: string;
  readonly run: AnyHandler;
  readonly body: object;
}

/** Finds decorated methods among all providers, so that their errors come to us as they were thrown. */
@Injectable()
export class HandlerDiscovery {
  private found: HandlerRegistry | undefined;

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /**
   * The handlers of the service.
   * @throws Error with one line per fault when they are not what the contracts say
   */
  registry(): HandlerRegistry {
    this.found ??= this.discover();
    return this.found;
  }

  private discover(): HandlerRegistry {
    const handlers: FoundHandler[] = [];
    const every: FoundEvery[] = [];
    const refused: FoundRefused[] = [];
    for (const { where, run, body } of this.methods()) {
      for (const { type, consumer } of (Reflect.getMetadata(HANDLES, body) ?? []) as HandlesMetadata[]) {
        handlers.push({ consumer: consumer ?? this.options.service, type, run, where });
      }
      const hook: unknown = Reflect.getMetadata(EVERY_EVENT, body);
      if (typeof hook === 'string') every.push({ consumer: hook, run: withoutAnswer(run), where });
      const consumer: unknown = Reflect.getMetadata(ON_REFUSED, body);
      // The decorator lets it stand on nothing but a method of this form.
      if (typeof consumer === 'string')
        refused.push({ consumer, run: run as unknown as RefusedHandler, where });
    }
    const { service, consumers } = this.options;
    const { faults, linkOnly } = checkHandlers({ service, consumers, handlers, every, refused });
    if (faults.length > 0)
      throw new Error(`The handlers do not fit the contracts:\n- ${faults.join('\n- ')}`);
    return new HandlerRegistry(handlers, every, linkOnly, refused);
  }

  private methods(): Method[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      const provider: unknown = instance;
      if (typeof provider !== 'object' || provider === null) return [];
      const prototype: unknown = Object.getPrototypeOf(provider);
      if (typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => methodOf(provider, prototype, name));
    });
  }
}

const withoutAnswer =
  (run: AnyHandler): EveryHandler =>
  async (events, tx) => {
    await run(events, tx);
  };

function methodOf(provider: object, prototype: object, name: string): Method[] {
  // The prototype is asked for the method itself: reading it from the provider could run a getter.
  const body: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  if (typeof body !== 'function') return [];
  const method = body as AnyHandler;
  const run: AnyHandler = (events, tx) => method.call(provider, events, tx);
  return [{ where: `${provider.constructor.name}.${name}`, run, body }];
}
