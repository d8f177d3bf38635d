import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { hasLeft } from '../filing/stay.rules.js';
import { concerned } from './concerned.rules.js';
import { isLiving } from './deaths.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold, KnownMember } from './register.js';

/**
 * Whether nobody leaves a household from a day on which, or before which, another change has just brought the person
 * there, taken off its list or listed with a stay that ended: of two that claim one child from one day the second is
 * refused, and the reviewer corrects what was wrong. Who joins may die on the same day. Refuses PERSON_MOVED_SINCE.
 */
export function orderChecked(
  after: HouseholdAfter,
  before: KnownHousehold | undefined,
  isReviewer: boolean,
): Result<true> {
  if (before === undefined || (after.change?.reasonCode === 'entered-wrongly' && isReviewer)) return ok(true);
  for (const member of before.members) {
    const { personId, movedOn } = member;
    const end = endOf(member, after);
    if (movedOn === undefined || end === undefined) continue;
    if (end.on < movedOn || (end.on === movedOn && !end.isDeath))
      return refuse('PERSON_MOVED_SINCE', { ...concerned(personId, before.members), on: movedOn });
  }
  return ok(true);
}

/** The day from which a change has a member gone from the household, by its own day or by the stay that it states. */
function endOf(
  { personId, livesTogether: was }: KnownMember,
  { change, leaving, members }: HouseholdAfter,
): { readonly on: IsoDate; readonly isDeath: boolean } | undefined {
  if (change === undefined) return undefined;
  const { effectiveOn, reasonCode } = change;
  if (leaving.includes(personId))
    return { on: effectiveOn, isDeath: reasonCode === 'died' || reasonCode === 'head-died' };
  const now = members.find((member) => member.personId === personId)?.livesTogether;
  const isStated = now?.to !== was.to || now?.reasonOut !== was.reasonOut;
  return isStated && now?.to !== undefined && hasLeft(now.reasonOut)
    ? { on: now.to, isDeath: !isLiving(now) }
    : undefined;
}
