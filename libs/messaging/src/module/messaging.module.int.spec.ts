import { until } from '@aid-chain/kernel';
import 'reflect-metadata';
import {
  Injectable,
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { about, household } from '../fixture/events.js';
import { writeLedger } from '../fixture/ledger.js';
import { ask, party, relayOf, type Party } from '../fixture/party.js';
import { testSealing } from '../fixture/sealing.js';
import { EveryEvent, Handles } from '../handlers/handles.decorator.js';
import type { Received, ReceivedAny } from '../received.js';
import { InProcessBus } from '../in-process/in-process.adapter.js';
import type { EventBus } from '../port.js';
import { Transactions } from './transactions.js';
import type { Tx } from '../transactions/tx.js';
import { MessagingModule } from './messaging.module.js';
import { MessagingRuntime } from './messaging.runtime.js';

const TOPICS = ['eligibility.v1', 'monitoring.v1'];
const seen: ReceivedAny[] = [];

@Injectable()
class Outcomes {
  @Handles('eligibility.case-opened.v1')
  async onCaseOpened(events: Received<'eligibility.case-opened.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.track-closed.v1')
  async onTrackClosed(events: Received<'eligibility.track-closed.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.household-recognised.v1')
  async onRecognised(events: Received<'eligibility.household-recognised.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.application-refused.v1')
  async onRefused(events: Received<'eligibility.application-refused.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.withdrawal-granted.v1')
  async onGranted(events: Received<'eligibility.withdrawal-granted.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.withdrawal-declined.v1')
  async onDeclined(events: Received<'eligibility.withdrawal-declined.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.track-reopened.v1')
  async onTrackReopened(events: Received<'eligibility.track-reopened.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.recognition-ended.v1')
  async onRecognitionEnded(events: Received<'eligibility.recognition-ended.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.recognition-restored.v1')
  async onRecognitionRestored(
    events: Received<'eligibility.recognition-restored.v1'>[],
    tx: Tx,
  ): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.non-acceptance-set-aside.v1')
  async onSetAside(events: Received<'eligibility.non-acceptance-set-aside.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('eligibility.close-relative-registered.v1')
  async onRelative(events: Received<'eligibility.close-relative-registered.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @Handles('monitoring.application-advised.v1')
  async onAdvised(events: Received<'monitoring.application-advised.v1'>[], tx: Tx): Promise<void> {
    await writeLedger(events, tx);
  }

  @EveryEvent({ consumer: 'intake' })
  onEvery(events: ReceivedAny[]): Promise<void> {
    seen.push(...events);
    return Promise.resolve();
  }
}

@Module({})
class DatabaseModule {}

const databaseModule = (source: DataSource): DynamicModule => ({
  module: DatabaseModule,
  global: true,
  providers: [{ provide: DataSource, useValue: source }],
  exports: [DataSource],
});

describe('messaging of one service', () => {
  let database: TestDatabase;
  let intake: Party;
  let eligibility: Party;

  beforeAll(async () => {
    database = await testDatabase('module');
    intake = await party(database.url, 'intake');
    eligibility = await party(database.url, 'eligibility');
  });
  afterAll(async () => {
    await intake.close();
    await eligibility.close();
    await database.drop();
  });

  async function boot(
    at: Party,
    bus: EventBus,
    providers: Type[],
    topics: string[],
  ): Promise<INestApplicationContext> {
    @Module({ imports: [messaging(at, bus, topics)], providers })
    class Service {}
    @Module({ imports: [databaseModule(at.source), Service] })
    class Root {}
    return NestFactory.createApplicationContext(Root, { logger: false });
  }

  const messaging = (at: Party, bus: EventBus, topics: string[]): DynamicModule =>
    MessagingModule.register({
      service: at.service,
      consumers: topics.length === 0 ? [] : [{ name: at.service, topics }],
      bus,
      connection: at.connection,
      sealing: testSealing,
      log: at.log,
    });

  it('finds its handlers, carries an event from another service to them, and says when all is done', async () => {
    const bus = new InProcessBus({ consumers: [{ name: 'intake', topics: TOPICS }] });
    const reader = await boot(intake, bus, [Outcomes], TOPICS);
    const runtime = reader.get(MessagingRuntime);
    await runtime.start();
    const transactions = eligibility.transactions;
    await transactions.run({ correlationId: 'c1' }, (tx) => {
      tx.emit(about('eligibility.case-opened.v1', 1));
      tx.emit(about('eligibility.step-recorded.v1', 1));
      tx.emit(about('eligibility.track-closed.v1', 1));
      return Promise.resolve();
    });
    const relay = relayOf(eligibility, bus);
    relay.start();
    await until('both are handled', async () => (await ask(intake, 'select from ledger')).length === 2);
    await until('the service rests', async () => (await runtime.status()).idle);
    expect(seen.map(({ type, householdNo }) => [type, householdNo])).toEqual([
      ['eligibility.case-opened.v1', 1],
      ['eligibility.track-closed.v1', 2],
    ]);
    const status = await runtime.status();
    expect(status.consumers).toMatchObject([
      {
        ...{ consumer: 'intake', landed: 0, waiting: 0, parked: 0, gaps: 0 },
        landings: { fast: 1, fallback: 0, failures: {} },
      },
    ]);
    expect(status.relay).toMatchObject({ owner: true, unpublished: 0 });
    await relay.stop();
    await runtime.stop();
    await reader.close();
  });

  it('does not start when its handlers are not what the contracts say, and lists every fault', async () => {
    const bus = new InProcessBus({ consumers: [{ name: 'intake', topics: TOPICS }] });
    const context = await boot(intake, bus, [], TOPICS);
    const start = context.get(MessagingRuntime).start();
    await expect(start).rejects.toThrow(
      /nobody handles eligibility.case-opened.v1\n.*nobody handles eligibility.track-closed.v1/,
    );
    await context.close();
  });

  it('sends what a command emitted through its own relay', async () => {
    const bus = new InProcessBus({ consumers: [{ name: 'intake', topics: TOPICS }] });
    const context = await boot(intake, bus, [Outcomes], TOPICS);
    await context.get(MessagingRuntime).start();
    await context.get(Transactions).run({ correlationId: 'c' }, (tx) => {
      tx.emit(about('intake.application-withdrawn.v1', 5));
      return Promise.resolve();
    });
    const sent = `select stream from outbox where id not in (select id from due)`;
    await until('it is sent', async () => (await ask(intake, sent)).length === 1);
    expect(await ask(intake, sent)).toEqual([{ stream: `household/${household(5)}` }]);
    await context.get(MessagingRuntime).stop();
    await context.close();
  });
});
