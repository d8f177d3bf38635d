import type { SourceGapReason, VerificationResult } from '@aid-chain/vocabulary';

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

/** One key for a source and a member. */
export const answerKey = (sourceCode: string, personId: string): string => `${sourceCode}|${personId}`;

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

function personsAbout(
  { sourceCode, personId }: Answered,
  sources: readonly Answered[],
  adults: readonly string[],
): readonly string[] {
  if (personId !== undefined) return [personId];
  const own = new Set(sources.flatMap((each) => (each.sourceCode === sourceCode ? [each.personId] : [])));
  return adults.filter((adult) => !own.has(adult));
}

function weight(answer: LastAnswer | undefined): number {
  switch (answer?.result) {
    case undefined:
    case 'unreachable':
    case 'not-asked':
      return 0;
    case 'no-data':
      return 1;
    case 'match':
    case 'exceed':
      return 2;
  }
}
