import { addDays, maxDate, minDate, type IsoDate, type Result } from '@aid-chain/kernel';
import type { AdoptionOutcome } from '@aid-chain/vocabulary';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { replacedBy } from '../recognitions/successors.rules.js';
import type { AdoptableRow } from './adoptable.store.js';
import type { Compared } from './adjustment.state.js';
import { fromMonthOf, holdsOfCase } from './first-month.rules.js';
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
 * From when on a raise that a run found holds: from the first month that lies wholly under the parameters of its day, and of what begins later
 * from its first day.
 */
export function raisedFrom({ validFrom }: Pick<Recognition, 'validFrom'>, onDay: IsoDate): IsoDate {
  return maxDate(fromMonthOf(onDay), validFrom);
}

/**
 * From which day's standard a raise counts: that of the last decision, as a run may come months after the standard or within its first
 * month; never later than the day before what is decided now.
 * @param family the recognitions of the household: what a case decided is computed by the standard of its first day where one was decided
 *   for that in what it took the place of
 */
export function raisedSince(
  recognition: Recognition,
  onDay: IsoDate,
  family: readonly Recognition[] = [],
): IsoDate {
  const { changes = [], decidedOn, validFrom } = recognition;
  const { computedFor } = holdsOfCase(replacedBy(family, recognition), {
    computedFor: decidedOn,
    from: validFrom,
  });
  return minDate(changes.at(-1)?.from ?? computedFor, addDays(fromMonthOf(onDay), -1));
}

/**
 * A raise as the family has it: what it is paid before and from then on, also where that is more than was decided, as a reduction is not
 * carried out (L-05, L-22).
 */
export function paidResult(
  result: Compared,
  {
    recognition,
    raised,
    effectiveOn,
  }: { readonly recognition: Recognition; readonly raised: Recognition; readonly effectiveOn: IsoDate },
): Compared {
  const [amountBeforeFen, amountAfterFen] = [
    amountOf(recognition, effectiveOn),
    amountOf(raised, effectiveOn),
  ];
  return { ...result, amountBeforeFen, amountAfterFen };
}

/**
 * What a result of a run goes on with: what falls or ends with the proposal that stands; an increase with none, as it is
 * decided at once, and would take a reduction that the family was heard on away undecided (L-01).
 */
export function standingFor(is: Exclude<Adopted['is'], 'changed-since'>, standing: Standing): Standing {
  return is === 'increase' ? { open: undefined, hearing: undefined } : standing;
}
