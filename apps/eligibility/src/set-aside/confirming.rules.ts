import { maxDate, type IsoDate } from '@aid-chain/kernel';
import { decidedAmountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { successorsOf } from '../recognitions/successors.rules.js';
import { carrierOf } from './carrier.rules.js';
import { besideOf } from './beside.rules.js';
import type { DecidedReduction, Reduction } from './reduction.store.js';

/**
 * What later decisions put in the place of what a reduction left, one after the other, each with the same amount from its first day: they
 * reduced nothing themselves, and may rest on nothing but the facts of the reduction.
 */
export function sameAmountSince(
  present: readonly Recognition[],
  reduction: Reduction,
): readonly Recognition[] {
  const carrier = carrierOf(present, reduction);
  if (carrier === undefined || reduction.ends) return [];
  const later = successorsOf(present, carrier);
  const other = later.findIndex((next, index) => {
    const before = later[index - 1] ?? carrier;
    return decidedAmountOf(next, next.validFrom) !== decidedAmountOf(before, next.validFrom);
  });
  return other < 0 ? later : later.slice(0, other);
}

/**
 * The case whose decision stands in the place of a reduction, on facts of its own, so that neither a stay nor a result of that brings back
 * what ran before; undefined where none does.
 * @param from the first day on which the reduction is not carried out
 */
export function standingCase(
  present: readonly Recognition[],
  reduction: Reduction,
  { all, from }: { readonly all: readonly DecidedReduction[]; readonly from: IsoDate },
): string | undefined {
  const { laterFrom } = besideOf(reduction, all);
  const isLater = laterFrom !== null && laterFrom <= maxDate(from, reduction.effectiveOn ?? from);
  const later = all.find(
    ({ adjustmentId, effectiveOn, keptFrom }) =>
      adjustmentId !== reduction.adjustmentId && effectiveOn === laterFrom && keptFrom === null,
  );
  if (isLater && later !== undefined) return later.caseId;
  const state = carrierOf(present, reduction)?.state;
  return state?.is === 'replaced' ? state.byCaseId : undefined;
}
