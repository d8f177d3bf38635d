import { type IsoDate } from '@aid-chain/kernel';
import type { DecidedReduction, Reduction } from './reduction.store.js';

/** What was decided of the same benefit before and after a reduction, as far as it bears on it. */
export interface Beside {
  /** Reductions right before it that are not carried out either: without all of them more was paid. */
  readonly earlier: readonly DecidedReduction[];
  /** The first day of what was decided since and is carried out: that holds from then on anyway. */
  readonly laterFrom: IsoDate | null;
  /** The remedy of a later reduction that is only stayed: once it is carried out, that one holds. */
  readonly besideRemedyId: string | null;
}

/**
 * @param all reductions and ends of the benefit, the earliest first, with the one that is asked about
 * @returns what the remedies of all of them leave, in whichever order they came
 */
export function besideOf({ adjustmentId }: Reduction, all: readonly DecidedReduction[]): Beside {
  const index = all.findIndex((each) => each.adjustmentId === adjustmentId);
  const before = all.slice(0, Math.max(index, 0));
  const after = all.slice(index + 1);
  const lastHeld = before.findLastIndex(({ keptFrom }) => keptFrom === null);
  const nextHeld = after.findIndex(({ keptFrom }) => keptFrom === null);
  const keptAfter = after.slice(0, nextHeld < 0 ? undefined : nextHeld);
  return {
    earlier: before.slice(lastHeld + 1),
    laterFrom: after[nextHeld]?.effectiveOn ?? null,
    besideRemedyId: keptAfter.find(({ keptFrom }) => keptFrom?.isFinal === false)?.keptFrom?.remedyId ?? null,
  };
}
