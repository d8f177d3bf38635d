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
  const known = new Map(before?.members.map((member) => [member.personId, member]));
  const some = (differs: (now: MemberAfter, was: KnownMember) => boolean): boolean =>
    members.some((now) => {
      const was = known.get(now.personId);
      return was !== undefined && differs(now, was);
    });
  return [
    ...(some((now, was) => isOtherStay(now, was, departed.includes(now.personId)))
      ? (['stay'] as const)
      : []),
    ...(some(isOtherIdentity) ? (['identity'] as const) : []),
  ];
}

function isOtherStay(
  { livesTogether: now }: MemberAfter,
  { livesTogether: was }: KnownMember,
  hasDeparted: boolean,
): boolean {
  const isOtherEnd = now.to !== was.to || now.reasonOut !== was.reasonOut;
  return now.from !== was.from || (isOtherEnd && !hasDeparted);
}

function isOtherIdentity(now: MemberAfter, was: KnownMember): boolean {
  return !isSameName(now.name, was.name) || now.idNumber !== was.idNumber;
}
