import { answerWeight } from '@aid-chain/policy';
import type { SourceGapReason, VerificationResult } from '@aid-chain/vocabulary';
import { answerKey, personsAbout } from '../found-facts/answered-persons.rules.js';

/** What a source answered in a report, about one member or, without one, about every adult who has no entry of their own. */
interface Answered {
  readonly sourceCode: string;
  readonly personId?: string;
  readonly result: VerificationResult;
  readonly reasonCode?: SourceGapReason;
}

/** A verification report with the adults of the household on its day. */
export interface AnsweredReport {
  readonly sources: readonly Answered[];
  readonly adults: readonly string[];
}

export type LastAnswer = Pick<Answered, 'sourceCode' | 'result' | 'reasonCode'>;
export type LastAnswers = ReadonlyMap<string, LastAnswer>;

/**
 * Of every source and member what was answered last; what could not be asked, or held nothing, takes no answer back.
 * @param reports the oldest first
 */
export function lastAnswers(reports: readonly AnsweredReport[]): LastAnswers {
  const last = new Map<string, LastAnswer>();
  for (const { sources, adults } of reports) {
    for (const answer of sources) {
      for (const personId of personsAbout(answer, sources, adults)) {
        const key = answerKey(answer.sourceCode, personId);
        if (weight(answer) >= weight(last.get(key))) last.set(key, answer);
      }
    }
  }
  return last;
}

function weight(answer: LastAnswer | undefined): number {
  return answer === undefined ? 0 : answerWeight(answer.result);
}
