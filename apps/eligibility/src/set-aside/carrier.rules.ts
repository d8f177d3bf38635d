import { maxDate, type Fen } from '@aid-chain/kernel';
import { raisedBetween } from '../recognitions/recognition-amount.rules.js';
import type { Recognition, RecognitionChange } from '../recognitions/recognition.state.js';
import { ofSameKey, successorsOf } from '../recognitions/successors.rules.js';
import type { Reduction } from './reduction.store.js';

/**
 * The recognitions that pay by a reduction, one after the other: the one that was reduced, or that a case made with the reduction in its
 * place, and each that a later case put there by a decision that merely confirms it.
 */
export function carriersOf(present: readonly Recognition[], reduction: Reduction): readonly Recognition[] {
  const first = firstCarrier(present, reduction);
  if (first === undefined) return [];
  const { confirmedBy = [] } = reduction;
  const later = successorsOf(present, first);
  const own = later.findIndex(({ recognitionId }) => !confirmedBy.includes(recognitionId));
  return [first, ...(own < 0 ? later : later.slice(0, own))];
}

function firstCarrier(present: readonly Recognition[], reduction: Reduction): Recognition | undefined {
  const own = present.find(({ recognitionId }) => recognitionId === reduction.recognitionId);
  if (own?.state.is !== 'replaced' || reduction.ends) return own;
  const { byCaseId } = own.state;
  const made = ofSameKey(present, own).find(
    ({ caseId, decidedOn }) => caseId === byCaseId && decidedOn === reduction.decidedOn,
  );
  return made ?? own;
}

/** The last of them: that pays by the reduction now, or did until it was over. */
export function carrierOf(present: readonly Recognition[], reduction: Reduction): Recognition | undefined {
  return carriersOf(present, reduction).at(-1);
}

/** The same, as long as it runs, or ended by the reduction itself with nothing decided in its place since. */
export function runningCarrier(
  present: readonly Recognition[],
  reduction: Reduction,
): Recognition | undefined {
  const carrier = carrierOf(present, reduction);
  if (carrier === undefined || carrier.state.is === 'running') return carrier;
  const isAlone = ofSameKey(present, carrier).every((each) => each.state.is !== 'running');
  return isOwnEnd(carrier, reduction) && isAlone ? carrier : undefined;
}

/** Whether it ended by that decision itself: on its first day, or on that from which it was carried out again after a stay. */
export function isOwnEnd(
  { state, setAside = [] }: Recognition,
  { ends, effectiveOn, adjustmentId }: Reduction,
): boolean {
  if (state.is !== 'ended' || !ends) return false;
  const again = setAside.flatMap((each) =>
    each.adjustmentId === adjustmentId && each.end !== undefined && each.to !== undefined
      ? [maxDate(each.to, each.end.on)]
      : [],
  );
  return state.on === effectiveOn || again.includes(state.on);
}

/** What changed on recognitions one after the other, each day once: what was decided for a later day goes on with the next of them. */
export function changesOf(carriers: readonly Recognition[]): readonly RecognitionChange[] {
  const byDay = new Map<string, RecognitionChange>();
  for (const change of carriers.flatMap(({ changes = [] }) => changes))
    if (byDay.get(change.from)?.raisedByFen === undefined) byDay.set(change.from, change);
  return [...byDay.values()];
}

/** What standards raised after a reduction, on recognitions that paid by it before a later one: that one knows only its own raises. */
export function raisedBefore(
  present: readonly Recognition[],
  reduction: Reduction,
  carrier: Recognition,
): Fen {
  if (reduction.effectiveOn === null) return 0;
  const earlier = carriersOf(present, reduction).filter((each) => each !== carrier);
  return raisedBetween(changesOf(earlier), reduction.effectiveOn, carrier.validFrom);
}
