import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { MissedAnswer } from '@aid-chain/vocabulary';
import type { MayGet } from '../measures/may-get.rules.js';

/** An answer as it is given. */
export interface GivenAnswer {
  readonly measureCode: string;
  readonly personId?: string;
  readonly answer: MissedAnswer;
}

/** An answer with the measure that it is about. */
export interface FoundAnswer {
  readonly given: GivenAnswer;
  readonly missing: MayGet;
}

/**
 * The measures that answers are about (S2-06). Refuses MEASURE_ANSWERS_MISSING for none, MEASURE_NOT_MISSING for one that the household does not miss, and
 * MEASURE_ANSWERED_TWICE for one that is named twice.
 */
export function findAnswered(
  missing: readonly MayGet[],
  given: readonly GivenAnswer[],
): Result<readonly FoundAnswer[]> {
  if (given.length === 0) return refuse('MEASURE_ANSWERS_MISSING');
  const found: FoundAnswer[] = [];
  for (const answer of given) {
    const each = missing.find(({ match }) => isAbout(answer, match));
    const { measureCode } = answer;
    if (each === undefined) return refuse('MEASURE_NOT_MISSING', { measureCode });
    if (found.some((before) => before.missing === each))
      return refuse('MEASURE_ANSWERED_TWICE', { measureCode });
    found.push({ given: answer, missing: each });
  }
  return ok(found);
}

function isAbout({ measureCode, personId }: GivenAnswer, match: MayGet['match']): boolean {
  return match.measure === measureCode && match.personId === personId;
}
