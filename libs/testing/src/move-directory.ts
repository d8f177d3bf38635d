import pg from 'pg';
import type { TestDatabase } from '@aid-chain/embedded-postgres';
import { sql } from '@aid-chain/messaging';

/** The demo's places, from its township up to its province, each with as many digits as say which it is. */
const LEVELS = [
  { of: '510683990000', digits: 9 },
  { of: '510683000000', digits: 6 },
  { of: '510600000000', digits: 4 },
  { of: '510000000000', digits: 2 },
] as const;
/** The villages of the demo keep their last three digits. */
const VILLAGES = '510683990___';

/**
 * Lets the demo's officials work in another township of another place, as its directory would say.
 * @param township its first nine digits
 */
export async function moveDirectory(database: TestDatabase, township: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(sql`set search_path = directory`);
    await client.query(sql`alter table region disable trigger all`);
    await client.query(sql`alter table actor disable trigger all`);
    await client.query(sql`update region set code = ${township} || right(code, 3), parent_code = ${padded(township)}
                            where code like ${VILLAGES} and level = 'village'`);
    for (const { of, digits } of LEVELS) {
      const code = padded(township.slice(0, digits));
      await client.query(sql`update region set code = ${code} where code = ${of}`);
      await client.query(sql`update region set parent_code = ${code} where parent_code = ${of}`);
      await client.query(sql`update actor set region_code = ${code} where region_code = ${of}`);
    }
  } finally {
    await client.end();
  }
}

const padded = (digits: string): string => digits.padEnd(12, '0');
