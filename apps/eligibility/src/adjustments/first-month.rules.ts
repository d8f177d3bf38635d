import { addMonths, firstOfMonth, maxDate, type IsoDate } from '@aid-chain/kernel';
import type { Recognition } from '../recognitions/recognition.state.js';

/** The first month that lies wholly under the parameters of a day. */
export function fromMonthOf(day: IsoDate): IsoDate {
  const first = firstOfMonth(day);
  return first === day ? day : addMonths(first, 1);
}

/** By the parameters of which day something is computed, and from which day on it holds. */
export interface Holds {
  readonly computedFor: IsoDate;
  readonly from: IsoDate;
}

/**
 * An amount that is decided for the first day of a proposal or a later one is not passed over: what is proposed is computed
 * by the parameters of that day and holds from it, so that no raise is lost and none of before the facts stays.
 */
export function holdsWith(recognitions: readonly Pick<Recognition, 'changes'>[], holds: Holds): Holds {
  const later = changesFrom(recognitions, holds.from).at(-1);
  return later === undefined ? holds : { computedFor: maxDate(holds.computedFor, later), from: later };
}

/**
 * The same of what a case decides itself: it holds from its first month, and by the parameters of that where another amount is decided
 * for this very day already. What is decided for later ones is computed beside it.
 */
export function holdsOfCase(recognitions: readonly Pick<Recognition, 'changes'>[], holds: Holds): Holds {
  const isDecided = changesFrom(recognitions, holds.from).includes(holds.from);
  return isDecided ? { ...holds, computedFor: maxDate(holds.computedFor, holds.from) } : holds;
}

/** The days from one on for which other amounts are decided, in their order, each once. */
export function changesFrom(
  recognitions: readonly Pick<Recognition, 'changes'>[],
  from: IsoDate,
): readonly IsoDate[] {
  const days = recognitions.flatMap(({ changes = [] }) => changes.map((each) => each.from));
  return [...new Set(days.filter((day) => day >= from))].sort();
}
