import { countRows, type BenchDatabase, type BenchServer } from '../database.js';
import { Child } from '../child.js';
import type { Sizes } from '../config.js';
import type { LoadAnswer, LoadQuestion } from './load.js';
import type { ServerAnswer, ServerQuestion } from './product-server.js';

const TABLES = [
  'household',
  'person',
  'person_index',
  'person_name_index',
  'membership',
  'application',
  'stream',
  'outbox',
  'audit',
  'idempotency',
];
const WARM_UP_SECONDS = 3;

/** `pipelined`: the baseline with statements that do not wait for each other's answers. */
export type Side = 'bare' | 'pipelined' | 'product' | 'sending';

export interface IntakeFigure extends LoadAnswer {
  readonly memory: number;
  /** Processor time of the server's process per request, µs. */
  readonly cpuPerRequest: number;
  readonly rowsPerRequest: Readonly<Record<string, number>>;
}

type Server = Child<ServerQuestion, ServerAnswer>;
type Load = Child<LoadQuestion, LoadAnswer>;

async function rowsPerRequest(database: BenchDatabase, requests: number): Promise<Record<string, number>> {
  const counts = await countRows(
    database.url,
    TABLES.map((table) => `intake.${table}`),
  );
  return Object.fromEntries(Object.entries(counts).map(([table, count]) => [table, count / requests]));
}

async function drive(
  server: Server,
  load: Load,
  sizes: Sizes,
  database: BenchDatabase,
): Promise<IntakeFigure> {
  const { url, cpu: cpuBefore } = await server.ask({ ask: 'usage' });
  const { connections, intakeSeconds } = sizes;
  const warm = await load.ask({ url, connections, seconds: WARM_UP_SECONDS, from: 0 });
  const { cpu: cpuWarm } = await server.ask({ ask: 'usage' });
  const measured = await load.ask({ url, connections, seconds: intakeSeconds, from: 1_000_000 });
  const { memory, cpu } = await server.ask({ ask: 'usage' });
  if (cpuWarm < cpuBefore) throw new Error('the server was another');
  return {
    ...measured,
    memory,
    cpuPerRequest: ((cpu - cpuWarm) / measured.accepted) * 1e6,
    rowsPerRequest: await rowsPerRequest(database, warm.accepted + measured.accepted),
  };
}

/** One measurement of one side on a database of its own. */
export async function measureIntake(server: BenchServer, side: Side, sizes: Sizes): Promise<IntakeFigure> {
  const database = await server.database();
  const isBare = side === 'bare' || side === 'pipelined';
  const entry = isBare ? './bare-server.js' : './product-server.js';
  const http: Server = Child.start(new URL(entry, import.meta.url));
  const load: Load = Child.start(new URL('./load.js', import.meta.url));
  try {
    await http.ask({
      ask: 'start',
      databaseUrl: database.urlOf('intake'),
      sending: side === 'sending',
      pipelined: side === 'pipelined',
    });
    return await drive(http, load, sizes, database);
  } finally {
    await load.stop();
    await http.stop();
    await database.drop();
  }
}

/** @throws Error unless both wrote the same number of rows per request into each table */
export function checkSameRows(figures: readonly IntakeFigure[]): void {
  const [first] = figures;
  for (const { rowsPerRequest: found } of figures) {
    if (JSON.stringify(found) !== JSON.stringify(first?.rowsPerRequest)) {
      throw new Error(`rows differ: ${JSON.stringify(found)} ${JSON.stringify(first?.rowsPerRequest)}`);
    }
  }
}
