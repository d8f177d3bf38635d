import type { Part, Plan, Sizes } from './config.js';
import type { BenchServer } from './database.js';
import { checkSameRows, measureIntake } from './intake/intake-bench.js';
import { measureLatency } from './latency/latency-bench.js';
import { measurePipeline, type PipelineRound } from './pipeline/pipeline-bench.js';
import { intakeReport, latencyReport, pipelineReport, type IntakeRound } from './report.js';

async function intakeChapter(server: BenchServer, sizes: Sizes): Promise<string> {
  const rounds: IntakeRound[] = [];
  for (let round = 0; round < sizes.rounds; round++) {
    const bare = await measureIntake(server, 'bare', sizes);
    const product = await measureIntake(server, 'product', sizes);
    const sending = await measureIntake(server, 'sending', sizes);
    checkSameRows([bare, product, sending]);
    rounds.push({ bare, product, sending });
  }
  return `## Applications at the window

Each request files a new family of three over one of ${String(sizes.connections)} kept connections. The baseline validates the
same body with the same class-validator class, seals the same fields with AES-256-GCM, and writes the same rows of the
same nine tables with one prepared insert per table between BEGIN and COMMIT. It does not look whether anybody is known,
does not claim the idempotency key, checks no event against its contract and writes no log. Aim: 0.8.

${intakeReport(rounds)}
`;
}

async function pipelineChapter(
  server: BenchServer,
  title: string,
  events: number,
  count: number,
): Promise<string> {
  const rounds: PipelineRound[] = [];
  for (let round = 0; round < count; round++)
    rounds.push(await measurePipeline(server, events, round % 2 === 0));
  return `## ${title}

${events.toLocaleString('en-US')} events of a third as many households wait in the outbox; then they are claimed, landed, marked, checked for gaps,
folded into the household's row and written into its chain, 500 at a time. The baseline does the same with bare
node-postgres in one process. Aim: 0.7.

${pipelineReport(rounds)}
`;
}

async function latencyChapter(server: BenchServer, sizes: Sizes): Promise<string> {
  return `## From a survey that establishes a need to the department

All four services in one process, ${String(sizes.surveysPerSecond)} surveys per second. Aim: p50 < 20 ms, p99 < 60 ms.

${latencyReport(await measureLatency(server, sizes))}
`;
}

function chapter(part: Part, server: BenchServer, sizes: Sizes): Promise<string> {
  switch (part) {
    case 'intake':
      return intakeChapter(server, sizes);
    case 'pipeline':
      return pipelineChapter(
        server,
        'From outbox to applied, in-process',
        sizes.pipelineEvents,
        sizes.rounds,
      );
    case 'latency':
      return latencyChapter(server, sizes);
    case 'backlog':
      return pipelineChapter(server, 'A backlog drained, in-process', sizes.backlogEvents, 1);
  }
}

/** Measures the parts of a plan one after the other. @returns a chapter of the report for each */
export async function runPlan({ parts, sizes }: Plan, server: BenchServer): Promise<string[]> {
  const chapters: string[] = [];
  for (const part of parts) chapters.push(await chapter(part, server, sizes));
  return chapters;
}
