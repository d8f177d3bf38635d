import { performance } from 'node:perf_hooks';
import { bareSql, type Sql } from '@aid-chain/messaging';
import { HttpClient } from '@aid-chain/platform';
import { ChainCopying, type OwnerConnection } from '@aid-chain/referral';
import pg from 'pg';
import type { BenchServer } from '../database.js';
import { percentile } from '../figures.rules.js';
import { LONG, fillEvents } from './chain-fill.js';
import { withService } from './reports-bench.js';

export interface ChainFigure {
  readonly households: number;
  readonly links: number;
  /** Links a second while the chain was empty, and while it was compared with one that is there. */
  readonly firstPerSecond: number;
  readonly againPerSecond: number;
  /** Seconds of the comparison of both as a whole, and of the switch. */
  readonly compared: number;
  readonly switched: number;
  /** Of a chain of 200 links over HTTP, ms. */
  readonly read: { readonly p50: number; readonly p99: number };
}

/** How often chains of 200 links are read. */
const READS = 400;
const WARM_UP = 50;

class Owner implements OwnerConnection {
  constructor(private readonly client: pg.Client) {}

  async transaction<R>(work: (sql: Sql) => Promise<R>): Promise<R> {
    await this.client.query('begin');
    const result = await work(bareSql(this.client));
    await this.client.query('commit');
    return result;
  }
}

/** Makes the chains of many households anew from their events, twice, and reads long ones from among them. */
export async function measureChains(server: BenchServer, households: number): Promise<ChainFigure> {
  const database = await server.database();
  const clients = [0, 1].map(
    () =>
      new pg.Client({
        connectionString: database.url,
        options: '-c role=referral_owner -c search_path=referral',
      }),
  );
  try {
    const longIds = await fillEvents(database.url, households);
    for (const client of clients) await client.connect();
    const [owner, ahead] = clients.map((client) => new Owner(client));
    if (owner === undefined || ahead === undefined) throw new Error('two connections are needed');
    const copies = new ChainCopying(owner, ahead, () => Promise.resolve());
    const first = await made(copies);
    const second = await made(copies);
    const read = await withService(database.urlOf('referral'), (_service, url) => readLong(url, longIds));
    const { links, perSecond: firstPerSecond } = first;
    const { perSecond: againPerSecond, compared, switched } = second;
    return { households, links, firstPerSecond, againPerSecond, compared, switched, read };
  } finally {
    for (const client of clients) await client.end();
    await database.drop();
  }
}

async function made(copies: ChainCopying): Promise<{
  readonly links: number;
  readonly perSecond: number;
  readonly compared: number;
  readonly switched: number;
}> {
  const start = performance.now();
  let links = 0;
  for await (const copy of copies.build()) links = copy.links;
  const built = performance.now();
  await copies.compare();
  const compared = performance.now();
  await copies.exchange(false);
  const switched = performance.now();
  await copies.drop();
  return {
    links,
    perSecond: links / ((built - start) / 1_000),
    compared: (compared - built) / 1_000,
    switched: (switched - compared - (compared - built)) / 1_000,
  };
}

async function readLong(url: string, ids: readonly string[]): Promise<ChainFigure['read']> {
  const clerk = new HttpClient({ referral: url }, 'demo-civil-affairs');
  const took: number[] = [];
  for (let n = 0; n < READS + WARM_UP; n++) {
    const start = performance.now();
    const path = `/v1/households/${ids[n % ids.length] ?? ''}/aid-chain?limit=200`;
    const { body, status } = await clerk.get<{ items: object[] }>('referral', path);
    if (status !== 200 || body.items.length !== LONG)
      throw new Error(`a chain: ${JSON.stringify(body).slice(0, 200)}`);
    if (n >= WARM_UP) took.push(performance.now() - start);
  }
  return { p50: percentile(took, 50), p99: percentile(took, 99) };
}
