import { ok, refuse, type Fault, type Result } from '@aid-chain/kernel';
import type { FiledMember } from '../filing/filing.js';
import type { KnownHousehold, KnownPerson, RegisterView } from './register.js';

/** Where a filed family belongs: its own active household, or none yet. `known` is by member ref. */
export interface Placement {
  readonly household?: KnownHousehold;
  readonly known: ReadonlyMap<string, KnownPerson>;
}

/**
 * Finds the household of a filed family (architecture §3: an application reuses the active household).
 *
 * A person is the one with the same ID number, wherever registered; inside the family's household also the one
 * with the same name, birth date and sex where one of the two entries has no ID number.
 * The filing continues an active household when it names its head, or at least half of its members (the head
 * died, left, or handed over). Anything else that touches an active household is refused with
 * MEMBER_IN_OTHER_HOUSEHOLD and a fault for each member concerned: that household first files without them.
 * The order of the members makes no difference.
 */
export function placeFamily(members: readonly FiledMember[], register: RegisterView): Result<Placement> {
  const home = register.households.find((household) => continues(household, members));
  const elsewhere = register.households.filter((household) => household !== home);
  if (elsewhere.length > 0) return belongElsewhere(members, elsewhere);
  const known = new Map<string, KnownPerson>();
  const everybody = [...(home?.members ?? []), ...register.withoutHousehold];
  for (const member of members) {
    const person = sameNumber(member, everybody);
    if (person !== undefined) known.set(member.ref, person);
  }
  matchWithoutNumber(members, home, known);
  return ok(home === undefined ? { known } : { household: home, known });
}

function continues(household: KnownHousehold, members: readonly FiledMember[]): boolean {
  const named = household.members.filter((person) => members.some((member) => isSamePerson(member, person)));
  const head = named.some((person) => person.relation === 'head');
  return head || named.length * 2 >= household.members.length;
}

function belongElsewhere(
  members: readonly FiledMember[],
  elsewhere: readonly KnownHousehold[],
): Result<never> {
  const people = elsewhere.flatMap((household) => household.members);
  const faults = members.flatMap((member, index): Fault[] =>
    sameNumber(member, people) === undefined
      ? []
      : [{ code: 'MEMBER_IN_OTHER_HOUSEHOLD', path: `/members/${index}` }],
  );
  return refuse('MEMBER_IN_OTHER_HOUSEHOLD', {}, faults);
}

/** A child that had no ID number at the first filing and has one now stays the same person. */
function matchWithoutNumber(
  members: readonly FiledMember[],
  home: KnownHousehold | undefined,
  known: Map<string, KnownPerson>,
): void {
  const taken = new Set([...known.values()].map((person) => person.personId));
  for (const member of members.filter((m) => !known.has(m.ref))) {
    const person = home?.members.find((p) => !taken.has(p.personId) && isSamePerson(member, p));
    if (person === undefined) continue;
    known.set(member.ref, person);
    taken.add(person.personId);
  }
}

function sameNumber<P extends KnownPerson>(member: FiledMember, people: readonly P[]): P | undefined {
  if (member.idNumber === undefined) return undefined;
  return people.find((person) => person.idNumber === member.idNumber);
}

function isSamePerson(member: FiledMember, person: KnownPerson): boolean {
  if (member.idNumber !== undefined && person.idNumber !== undefined) {
    return member.idNumber === person.idNumber;
  }
  return member.name === person.name && member.birthDate === person.birthDate && member.sex === person.sex;
}
