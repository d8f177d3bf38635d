import { setTimeout as pause } from 'node:timers/promises';
import { dateOf, toInstant } from '@aid-chain/kernel';
import { Child } from '../child.js';
import type { Sizes } from '../config.js';
import { SERVICES } from '../services.js';
import type { BenchDatabase, BenchServer } from '../database.js';
import { percentile } from '../figures.rules.js';
import { HttpSender, now } from '../http.js';
import { filingOf } from '../intake/families.js';
import { openCases, passages, type Passage } from './hops.js';
import type { StackAnswer, StackQuestion } from './stack.js';

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
  readonly memory: number;
}

const AT_ONCE = 8;
const WARM_UP = 100;
/** The first surveys of a process are slow: it has compiled nothing yet. */
const WARM_UP_PER_SECOND = 10;
const WITHIN_MS = 60_000;

type Urls = StackAnswer['urls'];

const spread = (values: readonly number[]): Spread => ({
  p50: percentile(values, 50),
  p99: percentile(values, 99),
});

async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('the services did not get that far');
    await pause(100);
  }
}

/** Files families and waits until each has its case. @returns the cases' ids */
async function fileFamilies(
  http: HttpSender,
  urls: Urls,
  database: BenchDatabase,
  count: number,
): Promise<string[]> {
  const today = dateOf(toInstant(new Date()));
  let next = 0;
  const file = async (): Promise<void> => {
    while (next < count) await http.post(new URL('/v1/applications', urls.intake), filingOf(next++, today));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, file));
  await until(async () => (await openCases(database.url)).size === count);
  return [...(await openCases(database.url)).values()];
}

interface Answered {
  readonly caseId: string;
  readonly at: number;
  readonly took: number;
}

interface Survey {
  readonly caseId: string;
  readonly body: string;
}

/** A survey that declines what the rules propose and confirms that the household needs work. */
async function prepareSurvey(http: HttpSender, urls: Urls, caseId: string): Promise<Survey> {
  const shown = await http.get(new URL(`/v1/cases/${caseId}`, urls.eligibility));
  const { proposedNeeds } = JSON.parse(shown.body) as {
    proposedNeeds: { kind: string; personId: string | null }[];
  };
  const declined = proposedNeeds.map(({ kind, personId }) => ({
    kind,
    ...(personId === null ? {} : { personId }),
    decision: 'decline',
    reasonCode: 'not-needed',
  }));
  const body = JSON.stringify({
    on: dateOf(toInstant(new Date())),
    investigators: ['demo-clerk', 'demo-clerk-2'],
    needs: [...declined, { kind: 'industry', decision: 'confirm', reasonCode: 'seen-at-home' }],
  });
  return { caseId, body };
}

/** Sends surveys at a steady rate, whatever the answers take. */
function survey(
  http: HttpSender,
  urls: Urls,
  surveys: readonly Survey[],
  perSecond: number,
): Promise<Answered[]> {
  const begin = now();
  const one = async ({ caseId, body }: Survey, n: number): Promise<Answered> => {
    await pause(Math.max(0, begin + (n * 1_000) / perSecond - now()));
    const sentAt = now();
    const { at } = await http.post(new URL(`/v1/cases/${caseId}/survey`, urls.eligibility), body);
    return { caseId, at, took: at - sentAt };
  };
  return Promise.all(surveys.map(one));
}

function figureOf(
  answered: readonly Answered[],
  found: ReadonlyMap<string, Passage>,
  memory: number,
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

async function byCase(database: BenchDatabase): Promise<Map<string, Passage>> {
  const cases = await openCases(database.url);
  const found = await passages(database.url);
  return new Map(found.map((passage) => [cases.get(passage.householdId) ?? '', passage]));
}

/** From the 2xx of a survey that establishes a need to the department, through all four services. */
export async function measureLatency(server: BenchServer, sizes: Sizes): Promise<LatencyFigure> {
  const database = await server.database();
  const stack: Child<StackQuestion, StackAnswer> = Child.start(new URL('./stack.js', import.meta.url));
  const http = new HttpSender('demo-clerk', 2 * AT_ONCE);
  try {
    const databases = Object.fromEntries(SERVICES.map(({ name }) => [name, database.urlOf(name)]));
    const { urls } = await stack.ask({ ask: 'start', databases });
    const cases = await fileFamilies(http, urls, database, sizes.surveys + WARM_UP);
    const surveys: Survey[] = [];
    for (const caseId of cases) surveys.push(await prepareSurvey(http, urls, caseId));
    await survey(http, urls, surveys.slice(0, WARM_UP), WARM_UP_PER_SECOND);
    const answered = await survey(http, urls, surveys.slice(WARM_UP), sizes.surveysPerSecond);
    await until(async () => (await passages(database.url)).length === cases.length);
    const { memory } = await stack.ask({ ask: 'usage' });
    return figureOf(answered, await byCase(database), memory);
  } finally {
    http.close();
    await stack.stop();
    await database.drop();
  }
}
