import pg from 'pg';
import { bareSql } from '@aid-chain/messaging';
import { rowTypes, verifyAudit } from '@aid-chain/platform';
import { answer, peakMemory } from '../child.js';

export interface ReadQuestion {
  readonly url: string;
  readonly how: 'check' | 'cursor';
}

export interface ReadAnswer {
  readonly rows: number;
  readonly seconds: number;
  readonly memory: number;
}

const FETCHED = 10_000;

/** Every row of the audit in its order, a part at a time, and nothing done with it. */
async function readAll(client: pg.Client): Promise<number> {
  await client.query('declare rows no scroll cursor for select * from audit order by id');
  for (let count = 0; ;) {
    const { rows } = await client.query(`fetch ${String(FETCHED)} from rows`);
    if (rows.length === 0) return count;
    count += rows.length;
  }
}

/** @throws Error where the check finds what nobody did */
async function check(client: pg.Client): Promise<number> {
  const { rows, findings } = await verifyAudit(bareSql(client), 'intake');
  if (findings.length > 0) throw new Error(`the audit is not intact: ${JSON.stringify(findings[0])}`);
  return rows;
}

async function read({ url, how }: ReadQuestion): Promise<ReadAnswer> {
  const client = new pg.Client({ connectionString: url, types: rowTypes, options: '-c search_path=intake' });
  await client.connect();
  try {
    await client.query('begin');
    const start = performance.now();
    const rows = await (how === 'check' ? check(client) : readAll(client));
    return { rows, seconds: (performance.now() - start) / 1_000, memory: peakMemory() };
  } finally {
    await client.end();
  }
}

answer(read, () => Promise.resolve());
