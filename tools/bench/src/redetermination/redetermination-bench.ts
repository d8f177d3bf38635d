import { serviceNodeOptions } from '@aid-chain/platform';
import { Child } from '../child.js';
import type { Sizes } from '../config.js';
import type { BenchDatabase, BenchServer } from '../database.js';
import { fillRecognised, type Filled } from './fill.js';
import type { RunAnswer, RunQuestion } from './redetermination-reader.js';

interface RedeterminationRound {
  readonly product: RunAnswer;
  readonly cursor: RunAnswer;
  /** Processor time of PostgreSQL during the product's run, s. */
  readonly databaseCpu: number;
}

export interface RedeterminationFigure extends Filled {
  readonly rounds: readonly RedeterminationRound[];
}

/**
 * Has the service redetermine every recognition of a filled database, in turns with reading the same rows from cursors.
 * @throws Error where it does not find those changed that are, and no other
 */
export async function measureRedetermination(
  server: BenchServer,
  { redetermined, rounds }: Sizes,
): Promise<RedeterminationFigure> {
  const database = await server.database();
  try {
    const filled = await fillRecognised(database.url, redetermined);
    const measured: RedeterminationRound[] = [];
    for (let round = 0; round < rounds; round++) {
      const early = round % 2 === 1 ? await run(database, 'cursor') : undefined;
      const before = server.cpuSeconds();
      const product = await run(database, 'product');
      const databaseCpu = server.cpuSeconds() - before;
      checkCounts(product, filled);
      measured.push({ product, databaseCpu, cursor: early ?? (await run(database, 'cursor')) });
    }
    return { ...filled, rounds: measured };
  } finally {
    await database.drop();
  }
}

async function run(database: BenchDatabase, how: RunQuestion['how']): Promise<RunAnswer> {
  const entry = new URL('./redetermination-reader.js', import.meta.url);
  const reader = Child.start<RunQuestion, RunAnswer>(entry, serviceNodeOptions());
  try {
    const url = how === 'product' ? database.urlOf('eligibility') : database.url;
    return await reader.ask({ url, how });
  } finally {
    await reader.stop();
  }
}

function checkCounts({ counts }: RunAnswer, { recognised, short }: Filled): void {
  const { up = 0, unchanged = 0 } = counts;
  if (up !== short || unchanged !== recognised - short)
    throw new Error(
      `${String(short)} of ${String(recognised)} change, counted were ${JSON.stringify(counts)}`,
    );
}
