import { addDays, maxDate, type IsoDate } from '@aid-chain/kernel';
import type { Adjustment } from '../adjustments/adjustment.state.js';
import type { Recognition, SetAside } from '../recognitions/recognition.state.js';
import { successorsOf } from '../recognitions/successors.rules.js';

/** That something runs, and until when, where that is known. */
export interface Runs {
  readonly validTo?: IsoDate;
}

/** What stands beside a decision. */
interface Beside {
  /** The recognitions of the household, of every case. */
  readonly all: readonly Recognition[];
  /** Which recognition each decision reduced or ended that is not carried out, by its adjustment. */
  readonly reduced: ReadonlyMap<string, string>;
  readonly today: IsoDate;
}

/**
 * Whether what a decision recognised runs: not where it reduced another recognition and is stayed, changed or set aside today, and
 * still where the decision that took its place is (L-22, A-27).
 */
export function decisionRuns(recognition: Recognition, { all, reduced, today }: Beside): Runs | undefined {
  const { recognitionId } = recognition;
  const ownIsKept = keptOn(recognition, maxDate(today, recognition.validFrom)).some(
    ({ adjustmentId }) => reduced.get(adjustmentId) !== recognitionId,
  );
  if (ownIsKept) return undefined;
  // Also where a later decision merely confirmed the reduction, and falls with it.
  const carrier = successorsOf(all, recognition).findLast((each) =>
    keptOn(each, maxDate(today, each.validFrom)).some(
      ({ adjustmentId }) => reduced.get(adjustmentId) === recognitionId,
    ),
  );
  return runs(carrier ?? recognition, today);
}

/** Whether a decision that reduced or ended what runs is carried out today, or on its first day where that is later. */
export function isCarriedOut(
  { adjustmentId, effectiveOn }: Pick<Adjustment, 'adjustmentId' | 'effectiveOn'>,
  all: readonly Recognition[],
  today: IsoDate,
): boolean {
  const day = maxDate(today, effectiveOn ?? today);
  return !all.some((each) => keptOn(each, day).some((kept) => kept.adjustmentId === adjustmentId));
}

function keptOn({ setAside = [] }: Recognition, day: IsoDate): readonly SetAside[] {
  return setAside.filter(({ from, to }) => from <= day && (to === undefined || day < to));
}

/** What begins later holds as well: the notice is valid before its first month, and until its last day. */
export function runs(recognition: Recognition, today: IsoDate): Runs | undefined {
  const last = lastDayOf(recognition);
  if (last === undefined) return {};
  return last >= today && last >= recognition.validFrom ? { validTo: last } : undefined;
}

/** The last day of a recognition: by the decision, or the one before it ended or was replaced; undefined where none is set. */
function lastDayOf({ state, validTo }: Recognition): IsoDate | undefined {
  return state.is === 'running' ? validTo : addDays(state.on, -1);
}
