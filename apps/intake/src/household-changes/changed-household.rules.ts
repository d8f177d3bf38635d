import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeKind, Relation } from '@aid-chain/vocabulary';
import type { HouseholdAfter, HouseholdChange, MemberAfter } from '../register/household-after.js';
import { stays } from '../register/household-plan.rules.js';
import type { HouseholdPlace, KnownHousehold } from '../register/register.js';
import type { ChangeRequest } from './household-change.js';

/** By what a household changes, as the request states. */
export function changeOf(
  kind: HouseholdChangeKind,
  { effectiveOn, reasonCode, paper }: ChangeRequest,
): HouseholdChange {
  return { kind, effectiveOn, reasonCode, ...(paper === undefined ? {} : { paper }) };
}

/** A household whose members are related as the request states, otherwise as it is. */
export function changedHousehold(
  household: KnownHousehold,
  change: HouseholdChange,
  relations: ReadonlyMap<string, Relation>,
): HouseholdAfter {
  const members = household.members.map(stays);
  return {
    ...placeOf(household),
    householdId: household.householdId,
    change,
    members: related(members, relations),
    leaving: [],
  };
}

export function placeOf({ regionCode, residence, address }: HouseholdPlace): HouseholdPlace {
  return { regionCode, residence, address };
}

export function related(
  members: readonly MemberAfter[],
  relations: ReadonlyMap<string, Relation>,
): MemberAfter[] {
  return members.map((member) => ({
    ...member,
    relation: relations.get(member.personId) ?? member.relation,
  }));
}

/** Refuses PERSON_NOT_IN_HOUSEHOLD where one of those named is no member. */
export function membersNamed(household: KnownHousehold, personIds: readonly string[]): Result<true> {
  const members = new Set(household.members.map(({ personId }) => personId));
  return personIds.every((id) => members.has(id)) ? ok(true) : refuse('PERSON_NOT_IN_HOUSEHOLD');
}

/** Whether a household is otherwise than it was: a change without effect is refused. */
export function hasEffect(after: HouseholdAfter, before: KnownHousehold | undefined): boolean {
  if (before === undefined || after.leaving.length > 0) return true;
  const moved = JSON.stringify(placeOf(after)) !== JSON.stringify(placeOf(before));
  const old = new Map(before.members.map((member) => [member.personId, member]));
  return (
    moved ||
    after.members.some((member) => {
      const was = old.get(member.personId);
      if (member.joins || member.corrected || was === undefined) return true;
      const { from, to, reasonOut } = was.livesTogether;
      const now = member.livesTogether;
      return (
        member.relation !== was.relation || now.from !== from || now.to !== to || now.reasonOut !== reasonOut
      );
    })
  );
}
