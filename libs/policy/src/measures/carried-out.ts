import type { MeasureOutcome } from '@aid-chain/vocabulary';
import type { Measure } from './measure.js';

/** What is compared of a match: which measure, for whom, with what outcome. */
interface Matched {
  readonly measure: string;
  readonly personId: string | null;
  readonly outcome: MeasureOutcome;
}

/**
 * The matches without those of a higher level that a finer measure of the place carries out for the same household or person. Whom
 * the finer ones leave out keeps the match of the higher level: a place may be more generous than the law, and not less (L-53). While
 * nobody knows whether the finer one leaves somebody out, what the higher level gives for certain stands beside it.
 */
export function withoutCarriedOut<M extends Matched>(
  matches: readonly M[],
  measures: readonly Measure[],
): readonly M[] {
  const carriedOutBy = new Map(
    measures.flatMap(({ head: { code, carriesOut } }) =>
      carriesOut === undefined ? [] : [[code, carriesOut]],
    ),
  );
  const finer = matches.flatMap(({ measure, personId, outcome }) => {
    const carriedOut = outcome === 'not' ? undefined : carriedOutBy.get(measure);
    return carriedOut === undefined ? [] : [{ carriedOut, personId, outcome }];
  });
  const isCarriedOut = ({ measure, personId, outcome }: M): boolean =>
    finer.some(
      (each) =>
        each.carriedOut === measure &&
        (each.outcome === 'may' || outcome !== 'may') &&
        (each.personId === null || personId === null || each.personId === personId),
    );
  return matches.filter((match) => !isCarriedOut(match));
}
