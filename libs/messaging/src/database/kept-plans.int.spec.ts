import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { lockLandedStreams, selectLanded } from '../apply/claim.sql.js';
import { settleBatch } from '../apply/settle.sql.js';
import { landDone, moveStreams, passStreams, type DoneRow } from '../apply/fast-path.sql.js';
import { LARGE_INBOX, LARGE_OUTBOX } from '../fixture/large-tables.sql.js';
import { askEach, onReading, party, type Party } from '../fixture/party.js';
import { preparedAccessesOf } from '../fixture/plan.js';
import type { LandingRow } from '../inbox/landing-row.js';
import { claimBehind, claimDue, markSent } from '../outbox/relay.sql.js';
import { onConnection } from '../transactions/in-transaction.js';
import type { SqlText } from '../transactions/sql.js';
import type { Sql } from '../transactions/tx.js';

const BATCH = 500;
const MOST = BATCH * 4;
const numbers = (from: number): number[] => Array.from({ length: BATCH }, (_, k) => from + k);
const households = numbers(1).map((n) => `household/${String(n)}`);

const ENDED = numbers(100_151).map((arrival, n) => ({
  ...{ arrival: String(arrival), state: 'applied', code: null, household: 'h', no: n + 2 },
}));
const PASSED = numbers(100_651).map(String);
const MOVED = households.map((stream) => ({ topic: 'intake.v1', stream, last: 2, wait: null }));
const CLAIMED = households.map((stream) => ({ topic: 'intake.v1', stream, last: 1, rows: 1 }));
const CLAIM = lockLandedStreams('c', '0', BATCH);

const PARTS = households.map((stream) => ({ topic: 'intake.v1', stream, first: 2, last: 2 }));
const DONE: DoneRow[] = numbers(1).map((n) => ({ row: landed(n), householdNo: n + 10 }));

const KEPT: Record<string, SqlText> = {
  claim: CLAIM,
  read: selectLanded('c', CLAIMED),
  settle: settleBatch('c', 7, { ended: ENDED, passed: PASSED, moved: MOVED }),
  due: claimDue(['referral.water.v1']),
  behind: claimBehind({ topic: 'referral.v1', last: '120150', count: 0 }),
  move: moveStreams('c', PARTS, 50),
  pass: passStreams('c', PARTS),
  done: landDone('c', DONE),
  mark: markSent('referral.v1', numbers(120_001).map(String)),
};

/** An event as it comes. */
function landed(n: number): LandingRow {
  const place = { topic: 'intake.v1', source: '/intake', id: `kept${String(n)}`, type: 't' };
  return {
    ...place,
    ...{ stream: `household/${String(n)}`, streamSeq: 2, householdId: `h${String(n)}`, position: null },
    ...{ state: 'landed', sealed: false, body: Buffer.from('{}'), hash: Buffer.alloc(32, 1) },
    ...{ fault: null, record: { topic: '', key: null, bytes: Buffer.alloc(0) } },
  };
}

/** A service in its first minute: a page or two of everything, and statistics that say so. */
const SMALL = `
insert into stream_position (consumer, topic, stream) select 'c', 'a', 's' || n from generate_series(1, 150) n;
insert into inbox (consumer, topic, source, event_id, stream, streamseq, state, hash)
select 'c', 'a', '/intake', n::text, 's' || n, 1, 'applied', '' from generate_series(1, 150) n;
insert into outbox (topic, stream, streamseq, event_id, bytes)
select 'a', 's' || n, 1, n::text, '' from generate_series(1, 150) n;
insert into due (topic, id) select topic, id from outbox where id <= 20;
alter table stream_position set (autovacuum_enabled = false);
alter table inbox set (autovacuum_enabled = false);
alter table outbox set (autovacuum_enabled = false);
alter table due set (autovacuum_enabled = false);
vacuum analyze stream_position;
vacuum analyze inbox;
vacuum analyze outbox;
vacuum analyze due`;

describe('plans that were made in a service’s first minute and kept while it grew', () => {
  let database: TestDatabase;
  let at: Party;

  beforeAll(async () => {
    database = await testDatabase('kept_plans');
    at = await party(database.url, 'referral');
  });
  afterAll(async () => {
    await at.close();
    await database.drop();
  });

  const read = async (sql: Sql, name: string, params: unknown[]): Promise<number> => {
    const accesses = await preparedAccessesOf(sql, name, params);
    return Math.max(...accesses.map(({ rows }) => rows));
  };

  it('look every row up by itself, and on a connection with PostgreSQL’s own settings they would not', async () => {
    const all = async (writing: Sql, reading: Sql): Promise<Record<string, number>> => {
      const rows: Record<string, number> = { bare: await read(reading, 'bare', CLAIM.values) };
      for (const [name, { values }] of Object.entries(KEPT)) rows[name] = await read(writing, name, values);
      return rows;
    };
    const found = await onReading(at, (reading) =>
      onConnection(at.source, async (writing) => {
        await askEach(at, SMALL);
        await reading.query(`prepare bare as ${CLAIM.text}`);
        for (const [name, { text }] of Object.entries(KEPT))
          await writing.query(`prepare ${name} as ${text}`);
        await all(writing, reading);
        await askEach(at, `${LARGE_OUTBOX}${LARGE_INBOX}`);
        return all(writing, reading);
      }),
    );
    const { bare, ...rest } = found;
    expect(Object.entries(rest).filter(([, rows]) => rows > MOST)).toEqual([]);
    expect(bare).toBeGreaterThan(1_000_000);
  }, 120_000);
});
