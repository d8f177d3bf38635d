import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { LARGE_INBOX, LARGE_OUTBOX } from '../fixture/large-tables.sql.js';
import { ask, askEach, onReading, party, type Party } from '../fixture/party.js';
import { accessesOf } from '../fixture/plan.js';
import { BOUNDS, FILL_PAGE, FILL_STREAM, MISSING, POSITION, PROBE, STREAM_HEAD } from './fill.sql.js';

const BATCH = 500;
const MOST = BATCH * 4;
const numbers = Array.from({ length: BATCH }, (_, k) => 1 + k);

const STATEMENTS: [string, string, unknown[]][] = [
  ['a page in the middle', FILL_PAGE, ['referral.v1', 50_000, 100_000, BATCH]],
  ['a page of what is due', FILL_PAGE, ['referral.health.v1', 100_001, 120_600, BATCH]],
  ['numbers of a stream', FILL_STREAM, ['referral.v1', 'household/5', numbers]],
  ['the head of a stream', STREAM_HEAD, ['referral.v1', 'household/5']],
  ['a place in time', PROBE, ['referral.v1', 60_000]],
  ['first and last', BOUNDS, ['referral.v1']],
  ['the position of a stream', POSITION, ['c', 'intake.v1', 'household/5']],
  ['missing numbers', MISSING, ['c', 'intake.v1', 'household/20500', 2, 501]],
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

  it.each(STATEMENTS)('%s: reads no more than its batch', async (_name, text, params) => {
    const found = await onReading(at, (sql) => accessesOf(sql, text, params));
    const tooMuch = found.filter(({ rows, how }) => rows > MOST || how.startsWith('Seq Scan'));
    expect(tooMuch.map(({ rows, how }) => `${how}: ${String(rows)} rows`)).toEqual([]);
    expect(found).not.toEqual([]);
  });
});
