import { Child } from '../child.js';
import { countRows, rows, type BenchServer } from '../database.js';
import { BARE_TABLES, COPY_BACKLOG } from './bare-tables.js';
import type { PipelineAnswer, PipelineQuestion } from './product.js';

const EVENTS_PER_STREAM = 3;

export interface PipelineFigure {
  readonly perSecond: number;
  readonly memory: number;
  /** Processor time of the process per event, µs. */
  readonly cpuPerEvent: number;
}

export interface PipelineRound {
  readonly bare: PipelineFigure;
  readonly product: PipelineFigure;
  readonly databaseMemory: number;
  /** Average size of an event, bytes. */
  readonly eventBytes: number;
}

type Side = Child<PipelineQuestion, PipelineAnswer>;

const PAIRS = [
  ['bare.outbox', 'eligibility.outbox'],
  ['bare.inbox', 'referral.inbox'],
  ['bare.stream_position', 'referral.stream_position'],
  ['bare.household', 'referral.household_position'],
  ['bare.chain', 'referral.chain_link'],
] as const;

async function run(side: Side, events: number): Promise<PipelineFigure> {
  const before = await side.ask({ ask: 'usage' });
  const { seconds, memory, cpu } = await side.ask({ ask: 'go', events });
  return { perSecond: events / seconds, memory, cpuPerEvent: ((cpu - before.cpu) / events) * 1e6 };
}

/** @throws Error unless both pipelines left the same number of rows and nothing undone */
async function checkSameRows(url: string): Promise<void> {
  const counts = await countRows(url, PAIRS.flat());
  for (const [bare, product] of PAIRS) {
    if (counts[bare] !== counts[product])
      throw new Error(`${bare} ${String(counts[bare])}, ${product} ${String(counts[product])}`);
  }
  const undone = await countRows(url, [
    'bare.outbox where published_at is null',
    `bare.inbox where state <> 1`,
    'eligibility.outbox where published_at is null',
    `referral.inbox where state <> 'applied'`,
  ]);
  const left = Object.entries(undone).filter(([, count]) => count > 0);
  if (left.length > 0) throw new Error(`undone: ${JSON.stringify(left)}`);
}

async function eventBytes(url: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    url,
    'select avg(octet_length(bytes))::int as n from eligibility.outbox',
  );
  return row?.n ?? 0;
}

/** One backlog, drained by both, the baseline first in every other round. */
export async function measurePipeline(
  server: BenchServer,
  events: number,
  bareFirst: boolean,
): Promise<PipelineRound> {
  const database = await server.database();
  const product: Side = Child.start(new URL('./product.js', import.meta.url));
  const bare: Side = Child.start(new URL('./bare.js', import.meta.url));
  try {
    const databases = { eligibility: database.urlOf('eligibility'), referral: database.urlOf('referral') };
    await product.ask({ ask: 'start', url: database.url, databases });
    await bare.ask({ ask: 'start', url: database.url, databases });
    await product.ask({ ask: 'fill', events, streams: Math.ceil(events / EVENTS_PER_STREAM) });
    await rows(database.url, BARE_TABLES);
    await rows(database.url, COPY_BACKLOG);
    await rows(database.url, 'analyze');
    await rows(database.url, 'checkpoint');
    const first = bareFirst ? await run(bare, events) : undefined;
    const figure = await run(product, events);
    const databaseMemory = await server.memory();
    const baseline = first ?? (await run(bare, events));
    await checkSameRows(database.url);
    return { bare: baseline, product: figure, databaseMemory, eventBytes: await eventBytes(database.url) };
  } finally {
    await product.stop();
    await bare.stop();
    await database.drop();
  }
}
