import { isSameName } from '@aid-chain/kernel';
import type { CorrectionSubject } from '@aid-chain/vocabulary';
import type { HouseholdAfter, MemberAfter } from './household-after.js';
import type { KnownHousehold, KnownMember } from './register.js';

/**
 * What a change puts right of members who were there before, whatever it is called: the family reads it in the chain (S0-25).
 * @param departed who died or left by it: that a stay ended puts nothing right
 */
export function correctionSubjects(
  { members }: Pick<HouseholdAfter, 'members'>,
  before: Pick<KnownHousehold, 'members'> | undefined,
  departed: readonly string[],
): CorrectionSubject[] {
  const pairs = beforeAndAfter(members, before);
  const stay = pairs.some(({ now, was }) => isOtherStay(now, was, departed.includes(now.personId)));
  const identity = pairs.some(({ now, was }) => !isSameName(now.name, was.name) || isRenumbered(now, was));
  return [...(stay ? (['stay'] as const) : []), ...(identity ? (['identity'] as const) : [])];
}

/** Who of a household has another ID number than before, or has one now. */
export function renumberedMembers(
  { members }: Pick<HouseholdAfter, 'members'>,
  before: Pick<KnownHousehold, 'members'> | undefined,
): string[] {
  return beforeAndAfter(members, before).flatMap(({ now, was }) =>
    isRenumbered(now, was) ? [now.personId] : [],
  );
}

/** The members who were there before, as they are and as they were. */
function beforeAndAfter(
  members: readonly MemberAfter[],
  before: Pick<KnownHousehold, 'members'> | undefined,
): { readonly now: MemberAfter; readonly was: KnownMember }[] {
  const known = new Map(before?.members.map((member) => [member.personId, member]));
  return members.flatMap((now) => {
    const was = known.get(now.personId);
    return was === undefined ? [] : [{ now, was }];
  });
}

function isRenumbered(now: MemberAfter, was: KnownMember): boolean {
  return now.idNumber !== was.idNumber;
}

function isOtherStay(
  { livesTogether: now }: MemberAfter,
  { livesTogether: was }: KnownMember,
  hasDeparted: boolean,
): boolean {
  const isOtherEnd = now.to !== was.to || now.reasonOut !== was.reasonOut;
  return now.from !== was.from || (isOtherEnd && !hasDeparted);
}
