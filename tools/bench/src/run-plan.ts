import { measureAudit } from './audit/audit-bench.js';
import type { BenchBroker } from './broker.js';
import { casesChapter } from './cases/cases-chapter.js';
import type { Part, Plan, Sizes, Way } from './config.js';
import type { BenchServer } from './database.js';
import { checkSameRows, measureIntake } from './intake/intake-bench.js';
import { measureIdle } from './idle/idle-bench.js';
import { measureLatency } from './latency/latency-bench.js';
import { measureMemory } from './memory/memory-bench.js';
import { missedChapter } from './missed/missed-chapter.js';
import { papersChapter } from './papers/papers-chapter.js';
import { measurePolicy } from './policy/policy-bench.js';
import { referralChapter } from './referral/referral-chapter.js';
import { redeterminationChapter } from './redetermination/redetermination-chapter.js';
import { measurePipeline, type PipelineRound } from './pipeline/pipeline-bench.js';
import { verificationChapter } from './verification/verification-chapter.js';
import {
  auditReport,
  idleReport,
  intakeReport,
  latencyReport,
  memoryReport,
  pipelineReport,
  policyReport,
  type IntakeRound,
} from './report.js';

/** What measurements run on. */
export interface Bench {
  readonly server: BenchServer;
  readonly broker?: BenchBroker;
  readonly sizes: Sizes;
  readonly ways: readonly Way[];
}

const WAY_NAMES: Readonly<Record<Way, string>> = { 'in-process': 'In one process', kafka: 'Over Kafka' };

async function intakeChapter({ server, sizes }: Bench): Promise<string> {
  const rounds: IntakeRound[] = [];
  for (let round = 0; round < sizes.rounds; round++) {
    const productFirst = round % 2 === 1;
    const early = productFirst ? await measureIntake(server, 'product', sizes) : undefined;
    const bare = await measureIntake(server, 'bare', sizes);
    const product = early ?? (await measureIntake(server, 'product', sizes));
    const sending = await measureIntake(server, 'sending', sizes);
    const pipelined = await measureIntake(server, 'pipelined', sizes);
    checkSameRows([bare, pipelined, product, sending]);
    rounds.push({ bare, pipelined, product, sending });
  }
  return `## Applications at the window (intake)

Each request files a new family of three over one of ${String(sizes.connections)} kept connections. The baseline validates the
same body with the same class-validator class, seals the same fields with AES-256-GCM, and writes the same rows of the
same ten tables with one prepared insert per table between BEGIN and COMMIT. It does not look whether anybody is known,
does not claim the idempotency key, checks no event against its contract and writes no log. Beside it stands the same baseline with
all statements of a request in one piece (pipelining). Aim against the plain one: 1.0.

${intakeReport(rounds)}
`;
}

/** The same measurement each way, under a heading of its own. */
async function eachWay(bench: Bench, measure: (broker?: BenchBroker) => Promise<string>): Promise<string> {
  const texts: string[] = [];
  for (const way of bench.ways) {
    if (way === 'kafka' && bench.broker === undefined) continue;
    const text = way === 'kafka' ? await measure(bench.broker) : await measure();
    texts.push(`### ${WAY_NAMES[way]}\n\n${text}\n`);
  }
  return texts.join('\n');
}

function drain(bench: Bench, events: number, count: number): Promise<string> {
  const { server } = bench;
  return eachWay(bench, async (broker) => {
    const setting = { server, events, ...(broker === undefined ? {} : { broker }) };
    const rounds: PipelineRound[] = [];
    for (let round = 0; round < count; round++) rounds.push(await measurePipeline(setting, round % 2 === 0));
    return pipelineReport(rounds);
  });
}

async function pipelineChapter(bench: Bench): Promise<string> {
  const { pipelineEvents, rounds } = bench.sizes;
  return `## From outbox to applied in another service (pipeline)

${pipelineEvents.toLocaleString('en-US')} events of a third as many households wait in the outbox; then they are claimed, sent, landed, marked, checked for
gaps, folded into the household's row and written into its chain, at most 500 at a time. The baseline does the same with
bare node-postgres and kafkajs, in one process, and over Kafka in two, as the product does. Beside it stands the same baseline with
statements that do not wait for each other (pipelining). Aims against the plain one: 1.15 in one process, 1.05 over Kafka.

${await drain(bench, pipelineEvents, rounds)}`;
}

async function backlogChapter(bench: Bench): Promise<string> {
  const { backlogEvents, backlogRounds } = bench.sizes;
  return `## A backlog drained

The same with ${backlogEvents.toLocaleString('en-US')} events. Aims: 1.15 in one process, 1.05 over Kafka.

${await drain(bench, backlogEvents, backlogRounds)}`;
}

async function latencyChapter(bench: Bench): Promise<string> {
  const { server, sizes } = bench;
  return `## From a survey that establishes a need to the department (latency)

In one process ${String(sizes.surveysPerSecond['in-process'])} surveys per second, over Kafka ${String(sizes.surveysPerSecond.kafka)}. Over Kafka each service is a process and the department a
program of its own that reads its topic; in one process an event is with the department once its list of deliveries shows
it. Aims: p50 < 10 ms and p99 < 50 ms in one process, p50 < 15 ms over Kafka.

${await eachWay(bench, async (broker) => latencyReport(await measureLatency(server, sizes, broker)))}`;
}

async function memoryChapter(bench: Bench): Promise<string> {
  const { server, sizes } = bench;
  return `## Memory under load

Applications over ${String(sizes.connections)} connections for ${String(sizes.memorySeconds)} s, until every one has its case. Aim: each service below 200 MB.

${await eachWay(bench, async (broker) => memoryReport(await measureMemory(server, sizes, broker)))}`;
}

async function idleChapter(bench: Bench): Promise<string> {
  const { server, sizes } = bench;
  return `## While nothing happens (idle)

The statements that the four services ask for ${String(sizes.idleSeconds)} s without a request or an event, counted by PostgreSQL
(pg_stat_statements, BEGIN and COMMIT among them). Aim: fewer than 60 per second, all four together.

${await eachWay(bench, async (broker) => idleReport(await measureIdle(server, sizes, broker)))}`;
}

async function auditChapter({ server, sizes }: Bench): Promise<string> {
  return `## An audit sealed and checked (audit)

${sizes.auditRows.toLocaleString('en-US')} rows, in turns with reading the same rows from a cursor and doing nothing with them; each in a process of its
own. Aims: 50,000 rows per second, with memory that does not grow with the rows.

${auditReport(await measureAudit(server, sizes))}
`;
}

async function policyChapter({ sizes }: Bench): Promise<string> {
  return `## Decisions by the rules (policy)

Households of a seeded generator are decided with the parameters of the sample's county, each with every line of its worksheet in both
languages. The baseline comes to the same results by hand from plain numbers, with no line, no source, no evidence and nothing
unknown; before anything is measured both have to agree about every household. Aims: a decision with its worksheet as JSON below
50 µs of processor time, 400,000 a second with the worksheet built and dropped.

${policyReport(await measurePolicy(sizes))}`;
}

const CHAPTERS: Readonly<Record<Part, (bench: Bench) => Promise<string>>> = {
  intake: intakeChapter,
  pipeline: pipelineChapter,
  latency: latencyChapter,
  backlog: backlogChapter,
  memory: memoryChapter,
  idle: idleChapter,
  audit: auditChapter,
  policy: policyChapter,
  redetermination: redeterminationChapter,
  'missed-and-double': missedChapter,
  referral: referralChapter,
  cases: casesChapter,
  verification: verificationChapter,
  papers: papersChapter,
};

/**
 * Measures the parts of a plan one after the other.
 * @param announce is called with each chapter when it is done: a later part that fails or does not end takes no figure away
 * @returns a chapter of the report for each part
 */
export async function runPlan(
  { parts }: Plan,
  bench: Bench,
  announce: (chapter: string) => void,
): Promise<string[]> {
  const chapters: string[] = [];
  for (const part of parts) {
    const chapter = await CHAPTERS[part](bench);
    announce(chapter);
    chapters.push(chapter);
  }
  return chapters;
}
