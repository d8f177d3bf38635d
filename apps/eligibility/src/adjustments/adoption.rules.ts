import { addDays, minDate, type IsoDate, type Result } from '@aid-chain/kernel';
import type { AdoptionOutcome } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { AdoptableRow } from './adoptable.store.js';
import type { Compared } from './adjustment.state.js';
import { fromMonthOf } from './first-month.rules.js';
import type { Standing } from './proposal.rules.js';

/** What becomes of a recognition that a run found changed. */
export type Adopted =
  | { readonly is: Extract<AdoptionOutcome, 'changed-since'> }
  | { readonly is: 'increase' | 'proposal'; readonly result: Compared };

/**
 * Whether the result of a run still holds, computed once more under the lock: an increase is taken in, what falls or ends
 * becomes a proposal (S1-18; L-01). What came to something else meanwhile is left to another run.
 * @param now what it comes to today by the parameters of the run
 */
export function adopted(row: AdoptableRow, now: Result<Compared> | undefined): Adopted {
  if (now?.ok !== true || !isAsFound(row, now.value)) return { is: 'changed-since' };
  const isIncrease = now.value.kinds.every((kind) => kind === 'higher-amount');
  return { is: isIncrease ? 'increase' : 'proposal', result: now.value };
}

function isAsFound(row: AdoptableRow, now: Compared): boolean {
  if (now.kinds.length === 0 || now.amountBeforeFen !== row.oldAmountFen) return false;
  if (row.change === 'no-longer-met') return now.ends;
  return !now.ends && now.amountAfterFen === row.newAmountFen;
}

/** Whether somebody has decided about a later day already: then the run does not speak of it. */
export function isDecidedFrom({ changes = [] }: Recognition, onDay: IsoDate): boolean {
  return changes.some(({ from }) => from > onDay);
}

/**
 * From which day's standard a raise counts: that of the last decision, as a run may come months after the standard or within its first
 * month; never later than the day before what is decided now.
 */
export function raisedSince(
  { changes = [], decidedOn }: Pick<Recognition, 'changes' | 'decidedOn'>,
  onDay: IsoDate,
): IsoDate {
  return minDate(changes.at(-1)?.from ?? decidedOn, addDays(fromMonthOf(onDay), -1));
}

/**
 * What a result of a run goes on with: what falls or ends with the proposal that stands; an increase with none, as it is
 * decided at once, and would take a reduction that the family was heard on away undecided (L-01).
 */
export function standingFor(is: Exclude<Adopted['is'], 'changed-since'>, standing: Standing): Standing {
  return is === 'increase' ? { open: undefined, hearing: undefined } : standing;
}
