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

/** On which facts a later decision rests: on one of its own, on those of the reduction, or on what was not kept. */
type RestsOn = 'own' | 'same' | 'not-kept';

/**
 * Reductions of one benefit, each with the decisions that merely confirm it: also an earlier one, which rises with every standard that was
 * raised on what confirms it.
 * @param restsOn on which facts a later decision rests beside those of a reduction
 */
export function withConfirmations<R extends Reduction>(
  present: readonly Recognition[],
  reductions: readonly R[],
  restsOn: (reduction: R, later: Recognition) => RestsOn,
): readonly R[] {
  return reductions.map((reduction) => {
    const found = sameAmountSince(present, reduction).map((later) => ({
      id: later.recognitionId,
      on: restsOn(reduction, later),
    }));
    const own = found.findIndex(({ on }) => on === 'own');
    const confirming = own < 0 ? found : found.slice(0, own);
    const unseen = confirming.filter(({ on }) => on === 'not-kept');
    return {
      ...{ ...reduction, confirmedBy: confirming.map(({ id }) => id) },
      ...(unseen.length === 0 ? {} : { factsNotKept: true }),
    };
  });
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
