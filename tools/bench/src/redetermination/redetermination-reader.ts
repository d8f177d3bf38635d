import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { eligibility } from '@aid-chain/eligibility';
import { InProcessBus } from '@aid-chain/messaging';
import { bootService, HttpClient, rowTypes } from '@aid-chain/platform';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { DECIDED_ON } from '../policy/households.js';
import { configOf } from '../service-config.js';
import { FILLED } from './filled-tables.js';

export interface RunQuestion {
  readonly url: string;
  readonly how: 'product' | 'cursor';
}

export interface RunAnswer {
  readonly seconds: number;
  /** Processor time of the process, s. */
  readonly cpu: number;
  readonly memory: number;
  /** Of the product: how many recognitions came to what. */
  readonly counts: Readonly<Record<string, number>>;
}

interface Shown {
  readonly redeterminationId: string;
  readonly state: string;
  readonly counts: readonly { readonly change: string; readonly count: number }[];
}

/** As many as the product reads at once: worksheets are long, and the heap is that of a service. */
const FETCHED = 250;
const LOOK_MS = 1_000;

/** Every row that the product reads, a part at a time, and nothing done with it. */
async function readAll(client: pg.Client): Promise<void> {
  await client.query('begin');
  for (const [table, order] of FILLED) {
    await client.query(`declare ${table}_rows no scroll cursor for select * from ${table} order by ${order}`);
    for (let found = FETCHED; found > 0;)
      found = (await client.query(`fetch ${String(FETCHED)} from ${table}_rows`)).rows.length;
  }
  await client.query('commit');
}

async function cursor(url: string): Promise<RunAnswer> {
  const client = new pg.Client({
    connectionString: url,
    types: rowTypes,
    options: '-c search_path=eligibility',
  });
  await client.connect();
  try {
    return await timed(async () => {
      await readAll(client);
      return {};
    });
  } finally {
    await client.end();
  }
}

/** The service itself, asked over HTTP, from the request until its run is done. */
async function product(url: string): Promise<RunAnswer> {
  const bus = new InProcessBus({ consumers: eligibility.consumers });
  const service = await bootService(eligibility, configOf('eligibility', { eligibility: url }), bus);
  try {
    const officer = new HttpClient({ eligibility: service.url }, 'demo-civil-affairs');
    return await timed(async () => {
      const started = await officer.post<Shown>('eligibility', '/v1/redeterminations', { onDay: DECIDED_ON });
      const path = `/v1/redeterminations/${started.body.redeterminationId}`;
      for (;;) {
        const { body } = await officer.get<Shown>('eligibility', path);
        if (body.state === 'done')
          return Object.fromEntries(body.counts.map(({ change, count }) => [change, count]));
        if (body.state !== 'running') throw new Error(`the redetermination ${JSON.stringify(body)}`);
        await pause(LOOK_MS);
      }
    });
  } finally {
    await service.stop();
  }
}

async function timed(work: () => Promise<RunAnswer['counts']>): Promise<RunAnswer> {
  const [start, cpu] = [performance.now(), cpuSeconds()];
  const counts = await work();
  return {
    seconds: (performance.now() - start) / 1_000,
    cpu: cpuSeconds() - cpu,
    memory: peakMemory(),
    counts,
  };
}

answer(
  ({ url, how }: RunQuestion) => (how === 'product' ? product(url) : cursor(url)),
  () => Promise.resolve(),
);
