import { addMonths, firstOfMonth, type Fen, type IsoDate } from '@aid-chain/kernel';
import { decidedAmountOf, withChange } from '../recognitions/recognition-amount.rules.js';
import type { Recognition, RecognitionChange } from '../recognitions/recognition.state.js';

type Decided = Pick<Recognition, 'changes' | 'monthlyAmountFen' | 'decidedOn'>;

/** The months in which an end was carried out, and those ahead for which a standard is known. */
interface Meanwhile {
  /** The first day of the end. */
  readonly from: IsoDate;
  /** The last day whose month is looked at. */
  readonly until: IsoDate;
  /**
   * What the recognition would pay by the parameters of a month, on the facts of its case and for the household as it was when it ended;
   * null where that is not known.
   */
  readonly amountIn: (month: IsoDate) => Fen | null;
}

/**
 * What raised standards would have added to a recognition while its end was carried out, each by what the standard alone adds on the
 * same facts (S1-18): beyond the most that it came to before, so that one which falls and returns adds nothing. One that rose before the
 * end and was not taken in by then is one of them from the first month of the end on. Where the month before the end is not known, beyond
 * what was decided for it. A month for which more was decided already is none of them, and nothing is ever lowered (L-01).
 */
export function raisesMeanwhile(
  recognition: Decided,
  { from, until, amountIn }: Meanwhile,
): readonly Raise[] {
  const decidedUntil = recognition.changes?.at(-1)?.from;
  const raises: Raise[] = [];
  const begun = firstOfMonth(from);
  const first = begun === from ? from : addMonths(begun, 1);
  const last = addMonths(first, -1);
  let most = takenInBy(recognition, last, amountIn);
  for (let month = first; month <= until; month = addMonths(month, 1)) {
    const now = amountIn(month);
    if (now === null || (most !== null && now <= most)) continue;
    const isDecided = decidedUntil !== undefined && month <= decidedUntil;
    if (most !== null && !isDecided) raises.push({ from: month, raisedByFen: now - most });
    most = now;
  }
  return raises;
}

/**
 * What a recognition comes to by the standards that were taken in by a month: those of the day of its last decision. What was decided is
 * more only where the facts of the case have become others since, or the amount has the later standard already.
 */
function takenInBy(recognition: Decided, last: IsoDate, amountIn: Meanwhile['amountIn']): Fen | null {
  const { changes = [], decidedOn } = recognition;
  const decidedAmount = decidedAmountOf(recognition, last);
  const decided = amountIn(changes.findLast(({ from }) => from <= last)?.from ?? decidedOn);
  const now = amountIn(last);
  if (decided === null || now === null) return now ?? decidedAmount;
  return now <= decided ? decided : Math.min(now, Math.max(decided, decidedAmount ?? 0));
}

/** By how much a raised standard raises an amount from a month on. */
export type Raise = Required<Pick<RecognitionChange, 'from' | 'raisedByFen'>>;

/** The recognition with them: each on top of what was decided for its month. */
export function withRaises(recognition: Recognition, raises: readonly Raise[]): Recognition {
  return raises.reduce((raised, { from, raisedByFen }) => {
    const monthlyAmountFen = (decidedAmountOf(raised, from) ?? 0) + raisedByFen;
    return withChange(raised, { from, monthlyAmountFen, raisedByFen });
  }, recognition);
}
