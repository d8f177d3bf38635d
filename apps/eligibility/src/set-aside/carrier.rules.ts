import { maxDate } from '@aid-chain/kernel';
import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Reduction } from './reduction.store.js';

/** The recognitions of a household, and of those merged into it, for the same benefit of the same person. */
export function ofSameKey(present: readonly Recognition[], recognition: Recognition): readonly Recognition[] {
  const key = recognitionKey(recognition);
  return present.filter((each) => isOf(key, recognitionKey(each)));
}

/** The recognition that pays by a reduction: the one that was reduced, or that a case made with the reduction in its place. */
export function carrierOf(present: readonly Recognition[], reduction: Reduction): Recognition | undefined {
  const own = present.find(({ recognitionId }) => recognitionId === reduction.recognitionId);
  if (own?.state.is !== 'replaced' || reduction.ends) return own;
  const { byCaseId } = own.state;
  const made = ofSameKey(present, own).find(
    ({ caseId, decidedOn }) => caseId === byCaseId && decidedOn === reduction.decidedOn,
  );
  return made ?? own;
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
