import type { Sizes } from '../config.js';
import type { BenchServer } from '../database.js';
import { measureMissed } from './missed-bench.js';
import { missedReport } from './missed-report.js';

/** The chapter about what families miss and may get twice. */
export async function missedChapter({
  server,
  sizes,
}: {
  readonly server: BenchServer;
  readonly sizes: Sizes;
}): Promise<string> {
  return `## What families miss and may get twice (missed-and-double)

${sizes.missed.toLocaleString('en-US')} households, each with sealed matches and a need at two departments that give something; of some a step or a
report is overdue, a need is with nobody, or both departments give from one fund. Found is everything anew, as if all of it had changed on
one day. Aim: missed and double aid together in less than 60 s on two cores.

${missedReport(await measureMissed(server, sizes))}
`;
}
