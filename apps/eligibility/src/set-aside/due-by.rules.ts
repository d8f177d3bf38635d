import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { CategoryResult } from '@aid-chain/policy';
import type { Recognition } from '../recognitions/recognition.state.js';
import { redetermined } from '../redetermination/redetermined.rules.js';

/** What a new decision recognises, with its amount. */
interface DecidedNow extends Pick<Recognition, 'category' | 'personId'> {
  readonly monthlyAmountFen: Fen;
}

/**
 * What was due in a month by a decision that is made late: by the standard of that month, nothing where the conditions were not met
 * then; the amount of the decision where it cannot be computed, as unknown is never no.
 * @param results of the case by the parameters of the month; undefined where the place has none of then
 */
export function dueBy(
  decided: DecidedNow,
  results: readonly CategoryResult[] | undefined,
  month: IsoDate,
): Fen {
  if (results === undefined) return decided.monthlyAmountFen;
  const { change, newAmountFen } = redetermined(decided, results, month);
  switch (change) {
    case 'up':
    case 'down':
    case 'unchanged':
      return newAmountFen ?? 0;
    case 'no-longer-met':
    case 'otherwise-met':
      return 0;
    case 'undetermined':
    case 'not-computed':
      return decided.monthlyAmountFen;
  }
}
