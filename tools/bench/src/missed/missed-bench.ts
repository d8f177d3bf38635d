import { serviceNodeOptions } from '@aid-chain/platform';
import { Child } from '../child.js';
import type { Sizes } from '../config.js';
import type { BenchServer } from '../database.js';
import { fillReferral, type FilledReferral } from './fill.js';
import type { MissedAnswer, MissedQuestion } from './missed-reader.js';

export interface MissedFigure extends FilledReferral {
  readonly rounds: readonly MissedAnswer[];
}

/**
 * Finds what some hundred thousand households miss and what they may get twice.
 * @throws Error where it is not what they were filled with
 */
export async function measureMissed(server: BenchServer, { missed, rounds }: Sizes): Promise<MissedFigure> {
  const database = await server.database();
  try {
    const filled = await fillReferral(database.url, missed);
    const measured: MissedAnswer[] = [];
    for (let round = 0; round < rounds; round++) {
      const answer = await ask(database.urlOf('referral'));
      if (answer.doubles.found !== filled.doubles)
        throw new Error(`${String(filled.doubles)} are double, found were ${String(answer.doubles.found)}`);
      measured.push(answer);
    }
    return { ...filled, rounds: measured };
  } finally {
    await database.drop();
  }
}

async function ask(url: string): Promise<MissedAnswer> {
  const entry = new URL('./missed-reader.js', import.meta.url);
  const reader = Child.start<MissedQuestion, MissedAnswer>(entry, serviceNodeOptions());
  try {
    return await reader.ask({ url });
  } finally {
    await reader.stop();
  }
}
