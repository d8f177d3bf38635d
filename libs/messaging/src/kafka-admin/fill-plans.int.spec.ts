import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { LARGE_INBOX, LARGE_OUTBOX } from '../fixture/large-tables.sql.js';
import { ask, askEach, onReading, party, type Party } from '../fixture/party.js';
import { accessesOf } from '../fixture/plan.js';
import {
  selectBounds,
  selectFirstFrom,
  selectHead,
  selectMissing,
  selectNumbers,
  selectPage,
  selectPosition,
} from './fill.sql.js';
import type { SqlText } from '../transactions/sql.js';

const BATCH = 500;
const MOST = BATCH * 4;
const numbers = Array.from({ length: BATCH }, (_, k) => 1 + k);

const ofTopic = { topic: 'referral.v1', stream: 'household/5' };
const ofConsumer = (n: number) => ({ consumer: 'c', topic: 'intake.v1', stream: `household/${String(n)}` });

const STATEMENTS: [string, SqlText][] = [
  ['a page in the middle', selectPage({ topic: 'referral.v1', first: 50_000, last: 100_000 }, BATCH)],
  [
    'a page of what is due',
    selectPage({ topic: 'referral.health.v1', first: 100_001, last: 120_600 }, BATCH),
  ],
  ['numbers of a stream', selectNumbers(ofTopic, numbers)],
  ['the head of a stream', selectHead(ofTopic)],
  ['a place in time', selectFirstFrom('referral.v1', 60_000)],
  ['first and last', selectBounds('referral.v1')],
  ['the position of a stream', selectPosition(ofConsumer(5))],
  ['missing numbers', selectMissing(ofConsumer(20_500), { first: 2, last: 501 })],
];

describe('statements that send again, on a service that has worked for years', () => {
  let database: TestDatabase;
  let at: Party;

  beforeAll(async () => {
    database = await testDatabase('fill_plans');
    at = await party(database.url, 'referral');
    await askEach(at, `${LARGE_OUTBOX}${LARGE_INBOX}`);
    await ask(at, 'analyze');
  }, 60_000);
  afterAll(async () => {
    await at.close();
    await database.drop();
  });

  it.each(STATEMENTS)('%s: reads no more than its batch', async (_name, { text, values }) => {
    const found = await onReading(at, (sql) => accessesOf(sql, text, values));
    const tooMuch = found.filter(({ rows, how }) => rows > MOST || how.startsWith('Seq Scan'));
    expect(tooMuch.map(({ rows, how }) => `${how}: ${String(rows)} rows`)).toEqual([]);
    expect(found).not.toEqual([]);
  });
});
