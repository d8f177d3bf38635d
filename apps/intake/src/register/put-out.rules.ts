import { ageOn, ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import { concerned } from './concerned.rules.js';
import type { HeadCheck } from './head.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownHousehold, KnownMember } from './register.js';

/** With these it is known where a minor is who is in no household of the register: dead, never there, or with a named person (`withGuardians`). */
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
 * Whether no minor is put into no household but for a reason that states where the child is.
 * Refuses MINOR_WITHOUT_HOUSEHOLD.
 */
export function minorsChecked(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  { today, minorUnderAge }: Pick<HeadCheck, 'today' | 'minorUnderAge'>,
): Result<true> {
  const alone = putOut(plan, households).find(
    ({ member, reasonCode }) =>
      ageOn(member.birthDate, today) < minorUnderAge &&
      (reasonCode === undefined || !WHEREABOUTS.includes(reasonCode)),
  );
  if (alone === undefined) return ok(true);
  const { personId } = alone.member;
  const family = households.find(({ members }) => members.some((one) => one.personId === personId));
  return refuse('MINOR_WITHOUT_HOUSEHOLD', {
    ...concerned(personId, family?.members ?? []),
    age: minorUnderAge,
  });
}

/** With these it is certain who is gone: not the head who files. */
const OTHERS_GONE: readonly HouseholdChangeReason[] = ['died', 'head-died', 'entered-wrongly'];

/**
 * Whether a head who files keeps no household whose other members it puts out: of a couple that parts, or a family that
 * divides, a filing cannot settle who stays, and household and history stay with those who do.
 * Refuses HISTORY_STAYS_WITH_FAMILY.
 */
export function historyChecked(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  filedFor: string,
): Result<true> {
  const after = plan.find(({ householdId }) => householdId === filedFor);
  const before = households.find(({ householdId }) => householdId === filedFor)?.members ?? [];
  const head = before.find(({ relation }) => relation === 'head')?.personId;
  const staying = after?.members.map(({ personId }) => personId) ?? [];
  if (after === undefined || head === undefined || !staying.includes(head)) return ok(true);
  const out = putOut([after], households).filter(
    ({ reasonCode }) => reasonCode === undefined || !OTHERS_GONE.includes(reasonCode),
  );
  const alone = before.every(({ personId }) => personId === head || !staying.includes(personId));
  const marriedOut = out.every(({ reasonCode }) => reasonCode === 'married-out');
  const parted = out.some(({ member }) => member.relation === 'spouse') || (alone && !marriedOut);
  return out.length > 0 && parted ? refuse('HISTORY_STAYS_WITH_FAMILY', { count: out.length }) : ok(true);
}
