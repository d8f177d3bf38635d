import { ok, refuse, type Result } from '@aid-chain/kernel';
import { concerned } from './concerned.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold } from './register.js';

/**
 * Whether nobody leaves a household from a day on which, or before which, another change has just brought the person
 * there: of two that claim one child from one day the second is refused, and the reviewer corrects what was wrong. Who
 * joins may die on the same day. Refuses PERSON_MOVED_SINCE.
 */
export function orderChecked(
  { change, leaving }: HouseholdAfter,
  before: KnownHousehold | undefined,
  isReviewer: boolean,
): Result<true> {
  if (change === undefined || before === undefined) return ok(true);
  const { effectiveOn, reasonCode } = change;
  if (reasonCode === 'entered-wrongly' && isReviewer) return ok(true);
  const dies = reasonCode === 'died' || reasonCode === 'head-died';
  const early = before.members.find(
    ({ personId, movedOn }) =>
      movedOn !== undefined &&
      leaving.includes(personId) &&
      (effectiveOn < movedOn || (effectiveOn === movedOn && !dies)),
  );
  if (early?.movedOn === undefined) return ok(true);
  return refuse('PERSON_MOVED_SINCE', { ...concerned(early.personId, before.members), on: early.movedOn });
}
