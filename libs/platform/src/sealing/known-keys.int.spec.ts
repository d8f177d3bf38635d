import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { bareSql } from '@aid-chain/messaging';
import type { KeyRing } from './key-ring.js';
import { checkKnownKeys } from './known-keys.js';

const ring = (...keys: (readonly [string, Buffer])[]): KeyRing => ({
  current: keys[0]?.[0] ?? '',
  keys: new Map(keys),
});
const [k1, k2, other] = [randomBytes(32), randomBytes(32), randomBytes(32)];

describe('the keys with which a database was written', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const check = (of: KeyRing): Promise<void> => checkKnownKeys(bareSql(client), of);

  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('create table sealing_key (kid text primary key, fingerprint text not null)');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('are remembered, a new one beside the old one too', async () => {
    await check(ring(['k1', k1]));
    await check(ring(['k2', k2], ['k1', k1]));
    await check(ring(['k2', k2]));
    expect((await client.query('select kid from sealing_key order by kid')).rows).toEqual([
      { kid: 'k1' },
      { kid: 'k2' },
    ]);
  });

  it.each([
    ['another key under the same id', ring(['k2', other])],
    ['a ring of keys that were never used here', ring(['k9', other])],
  ])('are not taken for %s: nothing is started, and nothing remembered', async (_what, of) => {
    await expect(check(of)).rejects.toMatchObject({ refusal: { code: 'KEY_RING_DIFFERS' } });
    expect((await client.query('select from sealing_key')).rowCount).toBe(2);
  });
});
