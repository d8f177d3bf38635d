import pg from 'pg';
import type { TestDatabase } from '@aid-chain/embedded-postgres';
import { sql } from '@aid-chain/messaging';
import { installedDatabase } from '@aid-chain/testing';
import { eligibility } from '../eligibility.definition.js';

/** The demo's places, from its village up to its province, each with as many digits as say which it is. */
const LEVELS = [
  { of: '510683990001', digits: 9, end: '001' },
  { of: '510683990000', digits: 9, end: '' },
  { of: '510683000000', digits: 6, end: '' },
  { of: '510600000000', digits: 4, end: '' },
  { of: '510000000000', digits: 2, end: '' },
] as const;

/** A database of its own in which the demo's officials work in another township, as its directory would say. */
export async function directoryOf(township: string): Promise<TestDatabase> {
  const database = await installedDatabase([eligibility]);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(sql`set search_path = directory`);
    await client.query(sql`alter table region disable trigger all`);
    await client.query(sql`alter table actor disable trigger all`);
    for (const { of, digits, end } of LEVELS) {
      const code = `${township.slice(0, digits)}${end}`.padEnd(12, '0');
      await client.query(sql`update region set code = ${code} where code = ${of}`);
      await client.query(sql`update region set parent_code = ${code} where parent_code = ${of}`);
      await client.query(sql`update actor set region_code = ${code} where region_code = ${of}`);
    }
  } finally {
    await client.end();
  }
  return database;
}
