import type { HouseholdChangeKind, HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { FiledHousehold, FiledMember } from '../filing/filing.js';
import type { KnownHousehold, KnownMember, KnownPerson } from './register.js';

export interface HouseholdChange {
  readonly kind: HouseholdChangeKind;
  readonly reasonCode: HouseholdChangeReason;
}

/**
 * What a new filing changes in the register, undefined when it says the same as before.
 *
 * `succession`: life went on. Somebody joined or left, another person is head, the family moved.
 * `correction`: the same family at the same place, but the register had a wrong or old entry about somebody.
 * Where several things changed the first of this order names the reason.
 * @param known the persons that the members were recognised as, by member ref
 */
export function householdChange(
  before: KnownHousehold,
  filed: FiledHousehold,
  known: ReadonlyMap<string, KnownPerson>,
): HouseholdChange | undefined {
  const members = new Map(before.members.map((member) => [member.personId, member]));
  const pairs = filed.members.map((member) => ({
    member,
    old: members.get(known.get(member.ref)?.personId ?? ''),
  }));
  const stayed = pairs.filter((pair) => pair.old !== undefined).length;
  if (stayed !== filed.members.length || stayed !== before.members.length) {
    return { kind: 'succession', reasonCode: 'members-changed' };
  }
  if (pairs.some(({ member, old }) => member.relation === 'head' && old?.relation !== 'head')) {
    return { kind: 'succession', reasonCode: 'head-changed' };
  }
  if (hasMoved(before, filed)) return { kind: 'succession', reasonCode: 'moved' };
  if (pairs.some(({ member, old }) => old !== undefined && differs(old, member))) {
    return { kind: 'correction', reasonCode: 'data-corrected' };
  }
  return undefined;
}

function hasMoved(before: KnownHousehold, filed: FiledHousehold): boolean {
  return (
    before.regionCode !== filed.regionCode ||
    before.residence !== filed.residence ||
    before.address !== filed.address
  );
}

function differs(old: KnownMember, member: FiledMember): boolean {
  return (
    old.name !== member.name ||
    (member.idNumber !== undefined && old.idNumber !== member.idNumber) ||
    old.birthDate !== member.birthDate ||
    old.sex !== member.sex ||
    old.registerRegionCode !== member.registerRegionCode ||
    old.relation !== member.relation ||
    (member.phone !== undefined && old.phone !== member.phone) ||
    old.livesTogether.from !== member.livesTogether.from ||
    old.livesTogether.to !== member.livesTogether.to ||
    old.livesTogether.reasonOut !== member.livesTogether.reasonOut
  );
}
