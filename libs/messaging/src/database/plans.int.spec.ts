import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import {
  correctHouseholdNumbers,
  endOfWindow,
  lockLandedStreams,
  selectAnyLanded,
  selectLanded,
  takeHouseholdNumbers,
} from '../apply/claim.sql.js';
import { countDeaths, markRun } from '../apply/run.sql.js';
import { countAttempt, holdBehind, parkRows, releaseBehind, settleBatch } from '../apply/settle.sql.js';
import { LARGE_INBOX, LARGE_OUTBOX } from '../fixture/large-tables.sql.js';
import { ask, askEach, onReading, party, type Party } from '../fixture/party.js';
import { keepPassed, landEventsAgain } from '../again/land-again.sql.js';
import { accessesOf, keptAccessesOf, type Access } from '../fixture/plan.js';
import { landDone, moveStreams, passStreams, type DoneRow } from '../apply/fast-path.sql.js';
import { sql as statement, type SqlText } from '../transactions/sql.js';
import { landRows, landRowsCounted, selectReused } from '../inbox/land.sql.js';
import { settleOne } from '../outside/outside-inbox.js';
import { selectOutcome } from '../outside/outside-outcome.js';
import { appendEvents } from '../outbox/append.sql.js';
import { claimBehind, claimDue, markDelivered, markSent, selectLog } from '../outbox/relay.sql.js';
import { lockParked, movePosition } from '../parking/parking.sql.js';
import type { LandingRow } from '../inbox/landing-row.js';
import { onConnection } from '../transactions/in-transaction.js';

/** Rows of a batch; one access may read a few per row, never a part of the table that grows. */
const BATCH = 500;
const MOST = BATCH * 4;

const numbers = (from = 1, n = BATCH): number[] => Array.from({ length: n }, (_, k) => from + k);
const named = (prefix: string, from = 1): string[] => numbers(from).map((n) => `${prefix}${String(n)}`);
const ids = (from: number): string[] => numbers(from).map(String);

const landing = (id: string, n: number, streamSeq: number): LandingRow => ({
  ...{ topic: 'intake.v1', source: '/intake', id, type: 't', state: 'landed', fault: null, position: null },
  ...{
    stream: `household/${String(n)}`,
    streamSeq,
    householdId: 'h',
    sealed: false,
    body: Buffer.from('{}'),
  },
  ...{ hash: Buffer.alloc(32, 1), record: { topic: '', key: null, bytes: Buffer.alloc(0) } },
});

/** Rows of a batch of which a fifth is there already. */
const LANDING = numbers().map((n) => landing(`${n <= 100 ? 'e' : 'x'}${String(n)}`, n, 3));
const EMITTED = numbers().map((n) => ({
  ...{ topic: 'referral.v1', stream: `household/${String(n)}`, id: `n${String(n)}`, head: Buffer.from('{"') },
}));
const CLAIMED = numbers().map((n) => ({
  ...{ topic: 'intake.v1', stream: `household/${String(n)}`, last: 1, rows: 1 },
}));

const arrivals = numbers(100_001).map(String);
const places = (from: number, last: number): { topic: string; stream: string; last: number }[] =>
  named('household/', from).map((stream) => ({ topic: 'intake.v1', stream, last }));
const ENDED = arrivals.map((arrival, n) => ({
  ...{ arrival, state: 'applied', code: null, household: `h${String(n + 1)}`, no: 2 },
}));
const MOVED = places(1, 2).map((place) => ({ ...place, wait: null }));
const PARKED = arrivals.map((arrival) => ({ arrival, code: 'X', failure: null, attempts: 1 }));

const DONE: DoneRow[] = numbers().map((n) => ({
  row: landing(`done${String(n)}`, n, 2),
  householdNo: n + 10,
}));
const PARTS = numbers(150_001).map((n) => ({
  ...{ topic: 'intake.v1', stream: `household/${String(n)}`, first: 2, last: 2 },
}));
const IGNORED = LANDING.map((row) => ({ ...row, body: null }));
const WHAT = { consumer: 'c', topic: 'intake.v1', type: 't' };
const AGAIN = numbers(40_001).map((n) => ({
  ...{ source: '/intake', id: `i${String(n)}`, stream: `household/${String(n)}`, seq: 1 },
  ...{ again: `again/t/household/${String(n)}`, bytes: Buffer.from('{}') },
}));
const ONE_END = { arrival: '100001', state: 'applied', code: null, household: null, no: null } as const;
const STREAM = { consumer: 'c', topic: 'intake.v1', stream: 'household/5' };

/** Every statement of append, relay, land and apply with a full batch of parameters. */
const STATEMENTS: [string, SqlText][] = [
  ['append', appendEvents(EMITTED)],
  ['claim what is due', claimDue(['referral.health.v1'])],
  ['claim behind a batch', claimBehind({ topic: 'referral.health.v1', last: '100500', count: 500 })],
  ['mark as sent', markSent('referral.v1', ids(120_001))],
  ['mark deliveries', markDelivered('referral.water.v1', ids(120_601))],
  ['land', landRows('c', LANDING)],
  ['land and count', landRowsCounted('c', LANDING)],
  ['compare hashes', selectReused('c', LANDING)],
  ['claim streams', lockLandedStreams('c', '0', BATCH)],
  ['look whether anything is landed', selectAnyLanded('c')],
  ['look at the next window', endOfWindow('c', '0', BATCH)],
  ['read rows', selectLanded('c', CLAIMED)],
  [
    'number households',
    takeHouseholdNumbers(
      'c',
      named('h').map((id) => ({ id, n: 1 })),
    ),
  ],
  [
    'correct numbers',
    correctHouseholdNumbers(
      'c',
      named('h').map((id) => ({ id, last: 2 })),
    ),
  ],
  ['settle', settleBatch('c', 7, { ended: ENDED, passed: ids(100_501), moved: MOVED })],
  ['count a try', countAttempt('c', arrivals)],
  ['park', parkRows('c', PARKED)],
  ['hold', holdBehind('c', places(1, 0))],
  ['release', releaseBehind('c', places(20_001, 2), BATCH)],
  ['note a run', markRun(8, 'c', ids(100_001))],
  ['count deaths', countDeaths(7)],
  ['settle what was landed by itself', settleOne('c', ONE_END)],
  ['find an outcome', selectOutcome('c', { topic: 'intake.v1', source: '/intake', id: 'e5' })],
  ['lock a parked event', lockParked({ consumer: 'c', arrival: '122001' })],
  ['move a position', movePosition(STREAM, 2)],
  ['move streams', moveStreams('c', PARTS, 50)],
  ['move streams past what is ignored', passStreams('c', PARTS)],
  ['land what is done', landDone('c', DONE)],
  ['land what is ignored', landRowsCounted('c', IGNORED)],
  ['keep what was passed', keepPassed(WHAT, AGAIN)],
  ['land it again', landEventsAgain(WHAT, AGAIN)],
];

/** Of a consumer's first start alone; without statistics it sorts the log once per page. */
const READ_THE_LOG: (typeof STATEMENTS)[number] = ['read the log', selectLog('referral.v1', '50000', BATCH)];

/** The check must see these. */
const WRONG: [string, Pick<SqlText, 'text' | 'values'>][] = [
  ['a claim without the last words of its index', withoutCode(lockLandedStreams('c', '0', BATCH))],
  [
    'events looked up by time alone',
    statement`select from outbox where recorded_at > ${'2020-01-01'}::timestamptz`,
  ],
  ['positions looked up by number alone', statement`select from stream_position where last = ${1}`],
];

function withoutCode({ text, values }: SqlText): Pick<SqlText, 'text' | 'values'> {
  return { text: text.replaceAll('and code is null ', ''), values };
}

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

  type Statement = Pick<SqlText, 'text' | 'values'>;
  const check = ({ text, values }: Statement): Promise<string[]> =>
    onReading(at, async (sql) => tooMuch(await accessesOf(sql, text, values)));

  const checkKept = ({ text, values }: Statement): Promise<string[]> =>
    onConnection(at.source, async (sql) => tooMuch(await keptAccessesOf(sql, text, values)));

  it.each(STATEMENTS)(
    '%s: reads no more than its batch before the first statistics',
    async (_name, found) => {
      expect(await check(found)).toEqual([]);
    },
  );

  it.each(STATEMENTS)(
    '%s: a plan that was made before the first statistics is kept and reads no more',
    async (_name, found) => {
      expect(await checkKept(found)).toEqual([]);
    },
  );

  describe('with statistics', () => {
    beforeAll(() => ask(at, 'analyze'), 60_000);

    it.each([...STATEMENTS, READ_THE_LOG])('%s: reads no more than its batch', async (_name, found) => {
      expect(await check(found)).toEqual([]);
    });

    it.each(STATEMENTS)('%s: so does the plan that a connection keeps', async (_name, found) => {
      expect(await checkKept(found)).toEqual([]);
    });

    it.each(WRONG)('finds out %s', async (_name, found) => {
      expect(await check(found)).not.toEqual([]);
      expect(await checkKept(found)).not.toEqual([]);
    });
  });
});
