import type { Sizes } from '../config.js';
import type { BenchServer } from '../database.js';
import { measureRedetermination } from './redetermination-bench.js';
import { redeterminationReport } from './redetermination-report.js';

/** The chapter about recognitions that are redetermined. */
export async function redeterminationChapter({
  server,
  sizes,
}: {
  readonly server: BenchServer;
  readonly sizes: Sizes;
}): Promise<string> {
  const count = sizes.redetermined.toLocaleString('en-US');
  return `## Recognitions redetermined (redetermination)

Eligibility computes ${count} recognitions anew, asked over HTTP and with everything that it writes, in turns with reading the
same rows from cursors and doing nothing with them; each in a process of its own. Each case has a declaration, a survey, a report of
twelve sources and sealed fields; of ten recognitions one changes and is explained line by line. Aims: 1,000,000 in 60 s on two
cores, below 400 MB, at most 2.5 times the cursors.

${redeterminationReport(await measureRedetermination(server, sizes))}
`;
}
