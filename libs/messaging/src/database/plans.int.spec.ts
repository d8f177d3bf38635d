import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import {
  CLAIM,
  CORRECT_HOUSEHOLD_NUMBERS,
  NEXT_WINDOW,
  READ,
  TAKE_HOUSEHOLD_NUMBERS,
} from '../apply/claim.sql.js';
import { countDeaths, markRun } from '../apply/run.sql.js';
import { countAttempt, holdBehind, parkRows, releaseBehind, settleBatch } from '../apply/settle.sql.js';
import { LARGE_INBOX, LARGE_OUTBOX } from '../fixture/large-tables.sql.js';
import { ask, askEach, onReading, party, type Party } from '../fixture/party.js';
import { accessesOf, keptAccessesOf, type Access } from '../fixture/plan.js';
import { landDone, moveStreams, type DoneRow } from '../apply/short-way.sql.js';
import type { SqlText } from '../transactions/sql.js';
import { FIND_REUSED, LAND, LAND_COUNTED } from '../inbox/land.sql.js';
import { FIND_OUTCOME, SETTLE_ONE } from '../outside/outside-inbox.js';
import { APPEND } from '../outbox/append.sql.js';
import { CLAIM_DUE, MARK, MARK_DELIVERIES, READ_LOG } from '../outbox/relay.sql.js';
import { LOCK_PARKED, MOVE_POSITION } from '../parking/parking.sql.js';
import { onConnection } from '../transactions/in-transaction.js';

/** Rows of a batch; one access may read a few per row, never a part of the table that grows. */
const BATCH = 500;
const MOST = BATCH * 4;

const numbers = (from = 1, n = BATCH): number[] => Array.from({ length: n }, (_, k) => from + k);
const each = <T>(value: T, n = BATCH): T[] => Array.from({ length: n }, () => value);
const named = (prefix: string, from = 1): string[] => numbers(from).map((n) => `${prefix}${String(n)}`);
const hashes = Buffer.alloc(BATCH * 32, 1);
const households = named('household/');
const streams = (from: number): unknown[] => ['c', each('intake.v1'), named('household/', from), each(1)];

const written = ({ text, values }: SqlText): [string, unknown[]] => [text, values];

/** Rows of a batch of which a fifth is there already. */
const LANDING: unknown[] = [
  'c',
  each('intake.v1'),
  each('/intake'),
  [...named('e', 1).slice(0, 100), ...named('x', 101).slice(0, 400)],
  each('t'),
  households,
  each(3),
  named('h'),
  each('landed'),
  each(null),
  each(null),
  each(false),
  each(0),
  each(2),
  Buffer.from('{}'),
  hashes,
  each(null),
];

const arrivals = numbers(100_001).map(String);
const places = (from: number, last: number): { topic: string; stream: string; last: number }[] =>
  named('household/', from).map((stream) => ({ topic: 'intake.v1', stream, last }));
const ENDED = arrivals.map((arrival, n) => ({
  ...{ arrival, state: 'applied', code: null, household: `h${String(n + 1)}`, no: 2 },
}));
const MOVED = places(1, 2).map((place) => ({ ...place, wait: null }));
const PARKED = arrivals.map((arrival) => ({ arrival, code: 'X', failure: null, attempts: 1 }));

/** Every statement of append, relay, land and apply with a full batch of parameters. */
const STATEMENTS: [string, string, unknown[]][] = [
  ['append', APPEND, [each('referral.v1'), households, named('n'), each(0), each(2), Buffer.from('{"')]],
  ['claim what is due', CLAIM_DUE, [['referral.health.v1'], BATCH]],
  ['mark as sent', MARK, ['referral.v1', numbers(120_001)]],
  ['mark deliveries', MARK_DELIVERIES, ['referral.water.v1', numbers(120_601)]],
  ['land', LAND, LANDING],
  ['land and count', LAND_COUNTED, LANDING],
  ['compare hashes', FIND_REUSED, ['c', each('intake.v1'), each('/intake'), named('e'), hashes]],
  ['claim streams', CLAIM, ['c', 0, BATCH]],
  ['look at the next window', NEXT_WINDOW, ['c', 0, BATCH]],
  ['read rows', READ, [...streams(1), each(1)]],
  ['number households', TAKE_HOUSEHOLD_NUMBERS, ['c', named('h'), each(1)]],
  ['correct numbers', CORRECT_HOUSEHOLD_NUMBERS, ['c', named('h'), each(2)]],
  ['settle', ...written(settleBatch('c', 7, ENDED, MOVED))],
  ['count a try', ...written(countAttempt('c', arrivals))],
  ['park', ...written(parkRows('c', PARKED))],
  ['hold', ...written(holdBehind('c', places(1, 0)))],
  ['release', ...written(releaseBehind('c', places(20_001, 2), BATCH))],
  ['note a run', ...written(markRun(8, 'c', numbers(100_001).map(String)))],
  ['count deaths', ...written(countDeaths(7))],
  ['settle what was landed by itself', SETTLE_ONE, ['c', 100_001, 'applied', null, null, null]],
  ['find an outcome', FIND_OUTCOME, ['c', 'intake.v1', '/intake', 'e5']],
  ['lock a parked event', LOCK_PARKED, ['c', 122_001]],
  ['move a position', MOVE_POSITION, ['c', 'intake.v1', 'household/5', 2]],
];

const rowsDone: DoneRow[] = numbers().map((n) => ({
  row: {
    ...{
      topic: 'intake.v1',
      source: '/intake',
      id: `done${String(n)}`,
      type: 't',
      state: 'landed',
      fault: null,
    },
    ...{ stream: `household/${String(n)}`, streamSeq: 2, householdId: 'h', sealed: false, position: null },
    ...{
      body: Buffer.from('{}'),
      hash: Buffer.alloc(32),
      record: { topic: '', key: null, bytes: Buffer.alloc(0) },
    },
  },
  householdNo: n + 10,
}));
const parts = numbers().map((n) => ({
  ...{ topic: 'intake.v1', stream: `household/${String(n + 150_000)}`, first: 2, last: 2 },
}));
STATEMENTS.push(
  ['move streams', ...written(moveStreams('c', parts))],
  ['land what is done', ...written(landDone('c', rowsDone, new Set()))],
);

/** Of a consumer's first start alone; without statistics it sorts the log once per page. */
const READ_THE_LOG: (typeof STATEMENTS)[number] = ['read the log', READ_LOG, ['referral.v1', 50_000, BATCH]];

/** The check must see these. */
const WRONG: typeof STATEMENTS = [
  ['a claim without the last words of its index', CLAIM.replaceAll('and code is null ', ''), ['c', 0, BATCH]],
  [
    'events looked up by time alone',
    'select from outbox where recorded_at > $1::timestamptz',
    ['2020-01-01'],
  ],
  ['positions looked up by number alone', 'select from stream_position where last = $1', [1]],
];

describe('statements on a service that has worked for years', () => {
  let database: TestDatabase;
  let at: Party;

  beforeAll(async () => {
    database = await testDatabase('plans');
    at = await party(database.url, 'referral');
    await askEach(at, `${LARGE_OUTBOX}${LARGE_INBOX}`);
  }, 60_000);
  afterAll(async () => {
    await at.close();
    await database.drop();
  });

  const tooMuch = (found: readonly Access[]): string[] =>
    found
      .filter(({ rows, how }) => rows > MOST || (how.startsWith('Seq Scan') && rows > BATCH))
      .map(({ rows, how }) => `${how}: ${String(rows)} rows`);

  const check = (text: string, params: unknown[]): Promise<string[]> =>
    onReading(at, async (sql) => tooMuch(await accessesOf(sql, text, params)));

  const checkKept = (text: string, params: unknown[]): Promise<string[]> =>
    onConnection(at.source, async (sql) => tooMuch(await keptAccessesOf(sql, text, params)));

  it.each(STATEMENTS)(
    '%s: reads no more than its batch before the first statistics',
    async (_name, text, params) => {
      expect(await check(text, params)).toEqual([]);
    },
  );

  it.each(STATEMENTS)(
    '%s: a plan that was made before the first statistics is kept and reads no more',
    async (_name, text, params) => {
      expect(await checkKept(text, params)).toEqual([]);
    },
  );

  describe('with statistics', () => {
    beforeAll(() => ask(at, 'analyze'), 60_000);

    it.each([...STATEMENTS, READ_THE_LOG])(
      '%s: reads no more than its batch',
      async (_name, text, params) => {
        expect(await check(text, params)).toEqual([]);
      },
    );

    it.each(STATEMENTS)('%s: so does the plan that a connection keeps', async (_name, text, params) => {
      expect(await checkKept(text, params)).toEqual([]);
    });

    it.each(WRONG)('finds out %s', async (_name, text, params) => {
      expect(await check(text, params)).not.toEqual([]);
      expect(await checkKept(text, params)).not.toEqual([]);
    });
  });
});
