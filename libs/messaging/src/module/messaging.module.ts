import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import { OutsideInbox } from '../outside/outside-inbox.js';
import { Outbox } from '../outbox/outbox.js';
import { RelayWake } from '../outbox/relay-wake.js';
import { Transactions } from './transactions.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import { MessagingRuntime } from './messaging.runtime.js';

/** Transactions, outbox, relay, inbox and handlers of one service. Needs a global TypeORM DataSource. */
@Module({})
export class MessagingModule {
  static register(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        HandlerDiscovery,
        Outbox,
        RelayWake,
        Transactions,
        OutsideInbox,
        MessagingRuntime,
      ],
      exports: [Transactions, OutsideInbox, MessagingRuntime],
    };
  }
}
