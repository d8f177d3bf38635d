import { minDate, type Fen, type IsoDate } from '@aid-chain/kernel';
import { monthsOwed } from '../arrears/arrears.rules.js';
import type { MonthOwed } from '../arrears/arrears.state.js';
import type { RecognitionKey } from '../cases/without-household.state.js';
import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { paidIn } from '../set-aside/owed.rules.js';
import type { EndToReview } from './household-restored.rules.js';

/** What one recognition did not pay while its end stood. */
export interface NotPaid {
  readonly key: RecognitionKey;
  readonly householdId: string;
  readonly months: readonly MonthOwed[];
}

/** A mistaken end about which the authority answers on a day. */
interface EndedByMistake {
  readonly caseId: string;
  readonly on: IsoDate;
  readonly asked: Pick<EndToReview, 'recognitions' | 'effectiveOn'>;
  /** The recognitions of the household before the answer. */
  readonly recognitions: readonly Recognition[];
  /** What is owed already for the months of a recognition, or was paid for them later. */
  readonly known: (key: RecognitionKey) => ReadonlyMap<IsoDate, Fen>;
}

/**
 * What a family was not paid because the end of its household was a mistake: of each recognition that
 * had ended the months from its end to the answer, or to the first day of what was recognised anew. What was replaced while
 * two households stood as one was paid by the other recognition: a person compares the two.
 */
export function notPaidMeanwhile({
  caseId,
  on,
  asked,
  recognitions,
  known,
}: EndedByMistake): readonly NotPaid[] {
  return asked.recognitions.flatMap((key) => {
    const ofKey = recognitions.filter((each) => isOf(key, recognitionKey(each)));
    const ended = ofKey.find(
      (each) => each.caseId === caseId && each.state.is === 'ended' && each.state.on === asked.effectiveOn,
    );
    if (ended === undefined) return [];
    const anew = ofKey.flatMap(({ state, validFrom }) =>
      state.is === 'running' && validFrom > asked.effectiveOn ? [validFrom] : [],
    );
    const later = known(key);
    const months = monthsOwed({
      ...{ from: asked.effectiveOn, until: anew.reduce((first, day) => minDate(first, day), on) },
      due: (month) => dueIn(ended, month),
      paid: (month) => ofKey.reduce((sum, each) => sum + paidIn(each, month), later.get(month) ?? 0),
    });
    return months.length === 0 ? [] : [{ key, householdId: ended.householdId, months }];
  });
}

/** What the recognition would have paid in a month, had it not ended; nothing after the last day that was granted. */
function dueIn(ended: Recognition, month: IsoDate): Fen {
  return paidIn({ ...ended, state: { is: 'running' } }, month);
}
