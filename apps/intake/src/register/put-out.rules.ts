import { ageOn, ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import { concerned } from './concerned.rules.js';
import type { HeadCheck } from './head.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold, KnownMember } from './register.js';

/** With these it is known where a minor is who is in no household of the register: dead, with somebody elsewhere, or never there. */
const WHEREABOUTS: readonly HouseholdChangeReason[] = [
  'died',
  'head-died',
  'custody',
  'moved-out',
  'entered-wrongly',
];

/** A member who is in no household after a plan, and why. */
export interface PutOut {
  readonly member: KnownMember;
  readonly reasonCode: HouseholdChangeReason | undefined;
}

/** Everybody whom a plan takes out of a household and into no other. */
export function putOut(plan: readonly HouseholdAfter[], households: readonly KnownHousehold[]): PutOut[] {
  const staying = new Set(plan.flatMap(({ members }) => members.map(({ personId }) => personId)));
  return plan.flatMap(({ householdId, leaving, change }) => {
    const before = households.find((household) => household.householdId === householdId)?.members ?? [];
    return before
      .filter(({ personId }) => leaving.includes(personId) && !staying.has(personId))
      .map((member) => ({ member, reasonCode: change?.reasonCode }));
  });
}

/**
 * Whether no minor is put into no household but for a reason that says where the child is.
 * Refuses MINOR_WITHOUT_HOUSEHOLD.
 */
export function minorsChecked(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  { today, headFromAge }: HeadCheck,
): Result<true> {
  const alone = putOut(plan, households).find(
    ({ member, reasonCode }) =>
      ageOn(member.birthDate, today) < headFromAge &&
      (reasonCode === undefined || !WHEREABOUTS.includes(reasonCode)),
  );
  if (alone === undefined) return ok(true);
  const { personId } = alone.member;
  const family = households.find(({ members }) => members.some((one) => one.personId === personId));
  return refuse('MINOR_WITHOUT_HOUSEHOLD', {
    ...concerned(personId, family?.members ?? []),
    age: headFromAge,
  });
}
