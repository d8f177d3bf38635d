import { firstOfMonth, isSameName, maxDate, type IsoDate } from '@aid-chain/kernel';
import type { HouseholdChangeKind, Relation } from '@aid-chain/vocabulary';
import { newPerson } from '../acceptance/acceptance.rules.js';
import { related } from '../household-changes/changed-household.rules.js';
import type { HouseholdAfter, HouseholdChange, MemberAfter } from '../register/household-after.js';
import { leftFor } from '../register/household-plan.rules.js';
import type { HouseholdPlace, KnownHousehold, RegisterView } from '../register/register.js';
import type { NamedMember } from './window-answer.js';

/** Where a filing that the window confirms belongs: a household of the register, or the place of a new one. */
export interface Target {
  readonly householdId: string;
  readonly place: HouseholdPlace;
  readonly before?: KnownHousehold;
}

/**
 * The register as a confirmed filing has it: its members make up the household, who is not named leaves it, who comes
 * from another household leaves that one, where those who stay are related as `relations` states. A household of which nothing changes is not in the answer.
 */
export function followedRegister(
  named: readonly NamedMember[],
  { householdId, place, before }: Target,
  { households }: RegisterView,
  on: Omit<HouseholdChange, 'kind'>,
  relations: ReadonlyMap<string, Relation> = new Map(),
): HouseholdAfter[] {
  const persons = named.map(({ personId }) => personId);
  const left = households
    .filter((household) => household.householdId !== householdId)
    .filter(({ members }) => members.some(({ personId }) => persons.includes(personId)))
    .map((household) => leftFor(household, persons, { ...on, kind: 'leave' }, householdId))
    .map((after) => ({ ...after, members: related(after.members, relations) }));
  const members = named
    .map((one) => memberAfter(one, before))
    .map((one) => (before === undefined ? one : joinedSince(on.effectiveOn, one)));
  if (before === undefined) return [...left, { householdId, ...place, members, leaving: [] }];
  const leaving = before.members.map(({ personId }) => personId).filter((id) => !persons.includes(id));
  const kind = changeKind(members, leaving, before);
  if (kind === undefined) return left;
  const { regionCode, residence, address } = before;
  return [
    ...left,
    { householdId, regionCode, residence, address, change: { ...on, kind }, members, leaving },
  ];
}

/** Who joins a household lives there from the day that was asked about, not from an earlier one that the filing has. */
function joinedSince(effectiveOn: IsoDate, member: MemberAfter): MemberAfter {
  const { joins, livesTogether } = member;
  if (!joins || livesTogether.to !== undefined) return member;
  return {
    ...member,
    livesTogether: { ...livesTogether, from: maxDate(livesTogether.from, firstOfMonth(effectiveOn)) },
  };
}

function memberAfter(
  { member, personId, person }: NamedMember,
  before: KnownHousehold | undefined,
): MemberAfter {
  const { relation, livesTogether } = member;
  if (person === undefined) {
    const place = { relation, livesTogether, joins: true, known: false, corrected: false, alone: false };
    return { ...newPerson(member, personId), ...place };
  }
  const old = before?.members.find((one) => one.personId === personId);
  const name = isSameName(person.name, member.name) ? person.name : member.name;
  const { idNumber = member.idNumber, noIdReasonCode, ...rest } = person;
  const issued = person.idNumber === undefined && member.idNumber !== undefined;
  return {
    ...rest,
    name,
    // A number that is entered has birth date and sex in it, as in a correction.
    ...(issued ? { birthDate: member.birthDate, sex: member.sex } : {}),
    ...(idNumber === undefined
      ? { ...(noIdReasonCode === undefined ? {} : { noIdReasonCode }) }
      : { idNumber }),
    relation,
    livesTogether: old === undefined ? livesTogether : { ...livesTogether, from: old.livesTogether.from },
    known: true,
    corrected: name !== person.name || idNumber !== person.idNumber,
    joins: old === undefined,
    alone: false,
  };
}

/** What the change is called; where several things change, the first of this order. */
function changeKind(
  members: readonly MemberAfter[],
  leaving: readonly string[],
  before: KnownHousehold,
): HouseholdChangeKind | undefined {
  const old = new Map(before.members.map((member) => [member.personId, member]));
  const changed = (differs: (member: MemberAfter) => boolean): boolean => members.some(differs);
  if (changed(({ personId, relation }) => relation === 'head' && old.get(personId)?.relation !== 'head')) {
    return 'new-head';
  }
  if (changed(({ joins }) => joins)) return 'join';
  if (leaving.length > 0) return 'leave';
  const otherwise = changed(({ personId, relation, livesTogether, corrected }) => {
    const { to, reasonOut } = old.get(personId)?.livesTogether ?? {};
    const apart = livesTogether.to !== to || livesTogether.reasonOut !== reasonOut;
    return corrected || apart || relation !== old.get(personId)?.relation;
  });
  return otherwise ? 'correction' : undefined;
}
