import { performance } from 'node:perf_hooks';
import { HttpClient } from '@aid-chain/platform';
import { ChainCopying, OwnerClient } from '@aid-chain/referral';
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

/** Makes the chains of many households anew from their events, twice, and reads long ones from among them. */
export async function measureChains(server: BenchServer, households: number): Promise<ChainFigure> {
  const database = await server.database();
  try {
    const longIds = await fillEvents(database.url, households);
    const [first, second] = await onCopies(database.url, async (copies): Promise<[MadeCopy, MadeCopy]> => [
      await made(copies),
      await made(copies),
    ]);
    const read = await withService(database.urlOf('referral'), (_service, url) => readLong(url, longIds));
    const { links, perSecond: firstPerSecond } = first;
    const { perSecond: againPerSecond, compared, switched } = second;
    return { households, links, firstPerSecond, againPerSecond, compared, switched, read };
  } finally {
    await database.drop();
  }
}

async function onCopies<R>(url: string, work: (copies: ChainCopying) => Promise<R>): Promise<R> {
  const [owner, ahead] = [await OwnerClient.connect(url, 'bench'), await OwnerClient.connect(url, 'bench')];
  try {
    return await work(new ChainCopying(owner, ahead, () => Promise.resolve()));
  } finally {
    await owner.close();
    await ahead.close();
  }
}

interface MadeCopy {
  readonly links: number;
  readonly perSecond: number;
  readonly compared: number;
  readonly switched: number;
}

async function made(copies: ChainCopying): Promise<MadeCopy> {
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
