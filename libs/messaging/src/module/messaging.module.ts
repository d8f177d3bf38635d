import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Pools } from '../pools/pools.js';
import { ReadingPool } from '../pools/reading-pool.js';
import { HandlerDiscovery } from '../handlers/discover-handlers.js';
import { OutsideInbox } from '../outside/outside-inbox.js';
import { Outbox } from '../outbox/outbox.js';
import { RelayWake } from '../outbox/relay-wake.js';
import { Transactions } from './transactions.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging.options.js';
import { MessagingRuntime } from './messaging.runtime.js';

/** Transactions, outbox, relay, inbox and handlers of one service. Needs a global TypeORM DataSource whose pool is made with `writingConnection`. */
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
        Pools,
        ReadingPool,
        RelayWake,
        Transactions,
        OutsideInbox,
        MessagingRuntime,
      ],
      exports: [Transactions, Pools, ReadingPool, OutsideInbox, MessagingRuntime],
    };
  }
}
