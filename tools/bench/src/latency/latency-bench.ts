import { Child } from '../child.js';
import type { BenchBroker } from '../broker.js';
import type { Sizes } from '../config.js';
import type { BenchDatabase, BenchServer } from '../database.js';
import { percentile } from '../figures.rules.js';
import { startStack, type Memory, type Stack } from '../stack/stack.js';
import type { DepartmentQuestion, Receipts } from './department.js';
import { deliveredCount, openCases, passages, type Passage } from './hops.js';
import {
  clerk,
  fileFamilies,
  prepareSurvey,
  survey,
  untilDone,
  type Answered,
  type Survey,
} from './surveys.js';

export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

export interface LatencyFigure {
  readonly surveys: number;
  /** Surveys that were answered per second. */
  readonly perSecond: number;
  readonly survey: Spread;
  readonly hops: Readonly<Record<'landed' | 'applied' | 'delivered' | 'total', Spread>>;
  readonly memory: readonly Memory[];
}

const WARM_UP = 200;
/** The first surveys of a process are slow: it has compiled nothing yet. */
const WARM_UP_PER_SECOND = 20;

type Department = Child<DepartmentQuestion, Receipts>;

const spread = (values: readonly number[]): Spread => ({
  p50: percentile(values, 50),
  p99: percentile(values, 99),
});

/** @throws Error unless every survey's need came through */
function figureOf(
  answered: readonly Answered[],
  found: ReadonlyMap<string, Passage>,
  memory: readonly Memory[],
): LatencyFigure {
  const passed = answered.flatMap(({ caseId, at }) => {
    const passage = found.get(caseId);
    return passage === undefined ? [] : [{ ...passage, at }];
  });
  if (passed.length !== answered.length)
    throw new Error(`${String(passed.length)} of ${String(answered.length)} arrived`);
  const times = answered.map(({ at }) => at);
  return {
    surveys: answered.length,
    perSecond: (answered.length / (Math.max(...times) - Math.min(...times))) * 1_000,
    survey: spread(answered.map(({ took }) => took)),
    hops: {
      landed: spread(passed.map((p) => p.landed - p.recorded)),
      applied: spread(passed.map((p) => p.applied - p.landed)),
      delivered: spread(passed.map((p) => p.delivered - p.applied)),
      total: spread(passed.map((p) => p.delivered - p.at)),
    },
    memory,
  };
}

/** What was received by a department's own program counts when it was received there. */
async function byCase(database: BenchDatabase, receipts?: Receipts): Promise<Map<string, Passage>> {
  const cases = await openCases(database.url);
  const received = receipts && new Map(receipts);
  const found = (await passages(database.url)).flatMap((passage): Passage[] => {
    if (received === undefined) return [passage];
    const delivered = received.get(passage.referralId);
    return delivered === undefined ? [] : [{ ...passage, delivered }];
  });
  return new Map(found.map((passage) => [cases.get(passage.householdId) ?? '', passage]));
}

async function drive(
  stack: Stack,
  database: BenchDatabase,
  sizes: Sizes,
  perSecond: number,
  department?: Department,
): Promise<LatencyFigure> {
  const http = clerk();
  try {
    const cases = await fileFamilies(http, stack.urls, database, sizes.surveys + WARM_UP);
    const surveys: Survey[] = [];
    for (const caseId of cases) surveys.push(await prepareSurvey(http, stack.urls, caseId));
    await survey(http, stack.urls, surveys.slice(0, WARM_UP), WARM_UP_PER_SECOND);
    const answered = await survey(http, stack.urls, surveys.slice(WARM_UP), perSecond);
    await untilDone(async () => (await deliveredCount(database.url)) >= cases.length);
    let receipts = await department?.ask({ ask: 'receipts' });
    await untilDone(async () => {
      receipts = await department?.ask({ ask: 'receipts' });
      return receipts === undefined || receipts.length >= cases.length;
    });
    return figureOf(answered, await byCase(database, receipts), stack.memory());
  } finally {
    http.close();
  }
}

/**
 * From the 2xx of a survey that establishes a need to the department: over Kafka to its own program, in one process to
 * its list of deliveries.
 */
export async function measureLatency(
  server: BenchServer,
  sizes: Sizes,
  broker?: BenchBroker,
): Promise<LatencyFigure> {
  const database = await server.database();
  const stack = await startStack(database, broker);
  const department: Department | undefined =
    broker && Child.start(new URL('./department.js', import.meta.url));
  try {
    if (broker !== undefined) await department?.ask({ ask: 'read', brokers: broker.brokers });
    const perSecond = sizes.surveysPerSecond[broker === undefined ? 'in-process' : 'kafka'];
    return await drive(stack, database, sizes, perSecond, department);
  } finally {
    await department?.stop();
    await stack.stop();
    await database.drop();
  }
}
