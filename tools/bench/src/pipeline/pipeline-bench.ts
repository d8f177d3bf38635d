import type { BenchBroker } from '../broker.js';
import { rows, type BenchServer } from '../database.js';
import type { Databases } from '../service-config.js';
import { BARE_TABLES, COPY_BACKLOG } from './bare-tables.js';
import { checkSameRows, untilDrained, type Which } from './drained.js';
import { Side } from './side.js';

const EVENTS_PER_STREAM = 3;

interface PipelineFigure {
  readonly perSecond: number;
  /** Of its largest process, MB. */
  readonly memory: number;
  /** Processor time of its processes per event, µs. */
  readonly cpuPerEvent: number;
  /** Processor time of PostgreSQL per event, µs. */
  readonly databaseCpuPerEvent: number;
}

export interface PipelineRound {
  readonly figures: Readonly<Record<Which, PipelineFigure>>;
  /** Average size of an event, bytes. */
  readonly eventBytes: number;
}

export interface PipelineSetting {
  readonly server: BenchServer;
  /** Without one events travel in the process. */
  readonly broker?: BenchBroker;
  readonly events: number;
}

async function run(
  { server, events }: PipelineSetting,
  url: string,
  which: Which,
  side: Side,
): Promise<PipelineFigure> {
  const before = await side.usage();
  const databaseBefore = server.cpuSeconds();
  const begin = performance.now();
  await side.open(events);
  await untilDrained(url, which, events, () => {
    side.checkAlive();
  });
  const seconds = (performance.now() - begin) / 1_000;
  const databaseCpu = server.cpuSeconds() - databaseBefore;
  const { memory, cpu } = await side.usage();
  const perEvent = (used: number): number => (used / events) * 1e6;
  return {
    perSecond: events / seconds,
    memory,
    cpuPerEvent: perEvent(cpu - before.cpu),
    databaseCpuPerEvent: perEvent(databaseCpu),
  };
}

interface Where {
  readonly url: string;
  readonly databases: Databases;
  readonly brokers: readonly string[];
}

/** Events in the product's outbox. */
async function fill(where: Where, events: number): Promise<void> {
  const product = await Side.start('product', 'in-process', { ...where, brokers: [] });
  try {
    await product.send({ ask: 'fill', events, streams: Math.ceil(events / EVENTS_PER_STREAM) });
  } finally {
    await product.stop();
  }
}

async function eventBytes(url: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    url,
    'select avg(octet_length(bytes))::int as n from eligibility.outbox',
  );
  return row?.n ?? 0;
}

/** Nothing of the other sides runs meanwhile. The baseline gets the same bytes in the same order in tables of its own. */
async function runAlone(setting: PipelineSetting, where: Where, which: Which): Promise<PipelineFigure> {
  if (which !== 'product') {
    await setting.broker?.emptyTopics();
    for (const sql of [BARE_TABLES, COPY_BACKLOG]) await rows(where.url, sql);
  }
  await rows(where.url, 'vacuum analyze');
  await rows(where.url, 'checkpoint');
  const side = await Side.start(which, where.brokers.length > 0 ? 'kafka' : 'in-process', where);
  try {
    return await run(setting, where.url, which, side);
  } finally {
    await side.stop();
  }
}

/** One backlog, drained by each in turns, the plain baseline first where `bareFirst`, else last. */
export async function measurePipeline(setting: PipelineSetting, bareFirst: boolean): Promise<PipelineRound> {
  const { server, broker, events } = setting;
  await broker?.emptyTopics();
  const database = await server.database();
  const { url } = database;
  const databases = { eligibility: database.urlOf('eligibility'), referral: database.urlOf('referral') };
  const where = { url, databases, brokers: broker?.brokers ?? [] };
  try {
    await fill(where, events);
    const first = await runAlone(setting, where, bareFirst ? 'bare' : 'pipelined');
    const product = await runAlone(setting, where, 'product');
    await checkSameRows(url, events);
    const last = await runAlone(setting, where, bareFirst ? 'pipelined' : 'bare');
    await checkSameRows(url, events);
    const [bare, pipelined] = bareFirst ? [first, last] : [last, first];
    return { figures: { bare, pipelined, product }, eventBytes: await eventBytes(url) };
  } finally {
    await database.drop();
  }
}
