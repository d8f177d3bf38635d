import type { BenchBroker } from '../broker.js';
import { Child } from '../child.js';
import type { Sizes } from '../config.js';
import { rows, type BenchDatabase, type BenchServer } from '../database.js';
import type { LoadAnswer, LoadQuestion } from '../intake/load.js';
import { openCases } from '../latency/hops.js';
import { clerk, prepareSurvey, survey, untilDone, type Survey } from '../latency/surveys.js';
import { startStack, type Memory, type Stack } from '../stack/stack.js';

export interface MemoryFigure {
  readonly applications: number;
  readonly surveys: number;
  readonly processes: readonly Memory[];
}

async function caseCount(url: string): Promise<number> {
  const [row] = await rows<{ n: number }>(url, 'select count(*)::int as n from eligibility.case_file');
  return row?.n ?? 0;
}

async function fileAll(stack: Stack, database: BenchDatabase, sizes: Sizes): Promise<number> {
  const load = Child.start<LoadQuestion, LoadAnswer>(new URL('../intake/load.js', import.meta.url));
  try {
    const { connections, memorySeconds } = sizes;
    const question = { url: stack.urls.intake, connections, seconds: memorySeconds, from: 0 };
    const { accepted } = await load.ask(question);
    await untilDone(async () => (await caseCount(database.url)) === accepted);
    return accepted;
  } finally {
    await load.stop();
  }
}

async function surveySome(
  stack: Stack,
  database: BenchDatabase,
  sizes: Sizes,
  perSecond: number,
): Promise<number> {
  const http = clerk();
  try {
    const cases = [...(await openCases(database.url)).values()].slice(0, sizes.surveys);
    const surveys: Survey[] = [];
    for (const caseId of cases) surveys.push(await prepareSurvey(http, stack.urls, caseId));
    return (await survey(http, stack.urls, surveys, perSecond)).length;
  } finally {
    http.close();
  }
}

/**
 * The highest memory of each service while applications come as fast as they are taken and all services work through
 * what follows from them, then surveys at their rate.
 */
export async function measureMemory(
  server: BenchServer,
  sizes: Sizes,
  broker?: BenchBroker,
): Promise<MemoryFigure> {
  const database = await server.database();
  const stack = await startStack(database, broker);
  try {
    const applications = await fileAll(stack, database, sizes);
    const perSecond = sizes.surveysPerSecond[broker === undefined ? 'in-process' : 'kafka'];
    const surveys = await surveySome(stack, database, sizes, perSecond);
    return { applications, surveys, processes: stack.memory() };
  } finally {
    await stack.stop();
    await database.drop();
  }
}
