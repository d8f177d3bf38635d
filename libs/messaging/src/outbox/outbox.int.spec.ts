import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { decodeEnvelope } from '../codec/decode.js';
import { about, household, TIME } from '../fixture/events.js';
import { ask, emitAll, party, relayOf, type Party } from '../fixture/party.js';
import { InProcessBus } from '../in-process/in-process.adapter.js';

const TYPE = 'intake.application-withdrawn.v1';

interface Row {
  stream: string;
  streamseq: string;
  bytes: Buffer;
}

describe('the outbox', () => {
  let database: TestDatabase;
  let intake: Party;

  beforeAll(async () => {
    database = await testDatabase('outbox');
    intake = await party(database.url, 'intake');
  });
  afterAll(async () => {
    await intake.close();
    await database.drop();
  });

  const rows = (): Promise<Row[]> =>
    ask<Row>(intake, 'select stream, streamseq, bytes from outbox order by topic, id');

  it('keeps nothing of a transaction that fails', async () => {
    const work = intake.transactions.run({ correlationId: 'c' }, (tx) => {
      tx.emit(about(TYPE, 1));
      return Promise.reject(new Error('no'));
    });
    await expect(work).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('numbers each stream from 1 in the order of emission, and the bytes say the number', async () => {
    await emitAll(intake, [about(TYPE, 2), about(TYPE, 1), about(TYPE, 2), about(TYPE, 2)]);
    const written = await rows();
    expect(written.map((r) => [r.stream.slice(-1), r.streamseq])).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['2', '2'],
      ['2', '3'],
    ]);
    for (const { bytes, streamseq } of written) {
      const decoded = decodeEnvelope('intake.v1', bytes);
      expect(decoded).toMatchObject({ ok: true, envelope: { streamseq: Number(streamseq) } });
    }
  });

  it('leaves no hole and no deadlock when many transactions emit on the same households in any order', async () => {
    const runs = Array.from({ length: 60 }, (_, n) => {
      const order = Array.from({ length: 20 }, (_unused, k) => 100 + ((k * 7 + n * 13) % 20));
      return emitAll(
        intake,
        order.map((h) => about(TYPE, h)),
      );
    });
    await Promise.all(runs);
    const [holes] = await ask<{ n: string }>(
      intake,
      `select count(*) as n from (
         select streamseq - row_number() over (partition by topic, stream order by id) as off from outbox) as x
       where off <> 0`,
    );
    expect(holes?.n).toBe('0');
    const heads = await ask(intake, `select stream from stream where last = 60`);
    expect(heads).toHaveLength(20);
  }, 60_000);

  it('takes part in the transaction of the work, whose rows and events stand or fall together', async () => {
    await intake.transactions.run({ correlationId: 'c' }, async (tx) => {
      await tx.query(`insert into fold values ('x', 1, 'd')`);
      await tx.manager.query(`update fold set n = 2 where household = 'x'`);
      tx.emit(about(TYPE, 300));
    });
    expect(await ask(intake, `select n from fold where household = 'x'`)).toEqual([{ n: '2' }]);
  });
});

describe('deliveries to departments', () => {
  let database: TestDatabase;
  let referral: Party;

  beforeAll(async () => {
    database = await testDatabase('deliveries');
    referral = await party(database.url, 'referral');
  });
  afterAll(async () => {
    await referral.close();
    await database.drop();
  });

  const request = (department: string, n: number) =>
    ({
      type: 'department.feedback-due.v1',
      stream: `token-${String(n)}`,
      time: TIME,
      department,
      data: { referralId: household(n), quarter: '2026Q1', dueOn: '2026-04-15' },
    }) as const;

  it('are numbered per department when they are marked as sent', async () => {
    await referral.transactions.run({ correlationId: 'c' }, (tx) => {
      for (let n = 1; n <= 3; n++) tx.emit(request('health', n));
      tx.emit(request('housing', 1));
      return Promise.resolve();
    });
    const relay = relayOf(referral, new InProcessBus({ consumers: [] }));
    relay.start();
    const sent = async () => (await ask(referral, 'select from due')).length === 0;
    await until('all are sent', sent);
    await referral.transactions.run({ correlationId: 'c' }, (tx) => {
      tx.emit(request('health', 9));
      return Promise.resolve();
    });
    await until('the next is sent', sent);
    await relay.stop();
    const numbered = await ask(
      referral,
      'select topic, delivery_no::int as no from delivery order by topic, delivery_no',
    );
    expect(numbered).toEqual([
      ...[1, 2, 3, 4].map((no) => ({ topic: 'referral.health.v1', no })),
      { topic: 'referral.housing.v1', no: 1 },
    ]);
  });
});
