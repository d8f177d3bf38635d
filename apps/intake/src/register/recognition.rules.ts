import { isSameName, townshipOf } from '@aid-chain/kernel';
import type { FiledMember } from '../filing/filing.js';
import { isAlike, peopleOf } from './people.rules.js';
import { deathDoubts, deathOf, isLiving } from './deaths.rules.js';
import { householdDoubts } from './household-doubts.rules.js';
import type { Doubt, Recognition } from './recognition.js';
import type { KnownPerson, RegisterView } from './register.js';

/**
 * Recognises the members of a filing (A-25: a filing is a statement, differences are shown to a person).
 *
 * Somebody is recognised by ID number and name. Without a number: by name, birth date and sex inside the household of
 * a member who is recognised by number, or where the window has answered the same question before. Everything else
 * that looks like somebody of the register is a doubt, and so is a household that differs from the registered one.
 * The order of the members makes no difference.
 * @param filedIn the place of the filing; a household of another township is a doubt
 */
export function recognise(
  members: readonly FiledMember[],
  view: RegisterView,
  filedIn?: string,
): Recognition {
  const people = peopleOf(view);
  const numbered = byNumber(members, people);
  const unsure = members.filter((member) => !numbered.holders.has(member.ref));
  const named = byName(unsure, { members, view, people, certain: numbered.known });
  const known = new Map([...numbered.known, ...named.known]);
  const doubts = [
    ...numbered.doubts,
    ...named.doubts,
    ...listedTwice(members),
    ...deathDoubts(members, known),
  ];
  const recognition = householdDoubts(members, view, { known, doubts });
  return filedIn === undefined ? recognition : elsewhere(recognition, filedIn);
}

/** A household that is registered in another township is moved by both windows, not by where a clerk files it. */
function elsewhere(recognition: Recognition, filedIn: string): Recognition {
  const { home, doubts } = recognition;
  if (home === undefined || townshipOf(home.regionCode) === townshipOf(filedIn)) return recognition;
  const { householdId } = home;
  return { ...recognition, doubts: [...doubts, { code: 'registered-in-other-township', householdId }] };
}

interface Found {
  readonly known: ReadonlyMap<string, KnownPerson>;
  readonly doubts: readonly Doubt[];
}

function byNumber(
  members: readonly FiledMember[],
  people: readonly KnownPerson[],
): Found & { readonly holders: ReadonlySet<string> } {
  const known = new Map<string, KnownPerson>();
  const doubts: Doubt[] = [];
  for (const member of members) {
    const holder = people.find((p) => member.idNumber !== undefined && p.idNumber === member.idNumber);
    if (holder === undefined) continue;
    if (isSameName(holder.name, member.name)) known.set(member.ref, holder);
    else doubts.push({ code: 'number-of-other-name', memberRef: member.ref, personId: holder.personId });
  }
  return {
    known,
    doubts,
    holders: new Set([...known.keys(), ...doubts.map(({ memberRef = '' }) => memberRef)]),
  };
}

interface Around {
  readonly members: readonly FiledMember[];
  readonly view: RegisterView;
  readonly people: readonly KnownPerson[];
  readonly certain: ReadonlyMap<string, KnownPerson>;
}

function byName(unsure: readonly FiledMember[], around: Around): Found {
  const taken = new Set([...around.certain.values()].map(({ personId }) => personId));
  const known = new Map<string, KnownPerson>();
  const doubts: Doubt[] = [];
  for (const member of unsure) {
    const alike = around.people.filter((p) => !taken.has(p.personId) && isAlike(member, p));
    const person = certainWithoutNumber(member, alike, around);
    if (person !== undefined) known.set(member.ref, person);
    else {
      for (const one of alike) doubts.push({ ...likeness(member, one), memberRef: member.ref });
    }
  }
  return { known, doubts };
}

function certainWithoutNumber(
  member: FiledMember,
  alike: readonly KnownPerson[],
  { members, view, certain }: Around,
): KnownPerson | undefined {
  if (member.idNumber !== undefined || members.some((other) => other !== member && isAlike(other, member))) {
    return undefined;
  }
  const persons = new Set([...certain.values()].map(({ personId }) => personId));
  const family = view.households
    .filter((household) => household.members.some(({ personId }) => persons.has(personId)))
    .flatMap((household) => household.members.map(({ personId }) => personId));
  const inFamily = alike.filter(({ personId, sex }) => family.includes(personId) && sex === member.sex);
  if (inFamily.length === 1) return inFamily[0];
  const [only, ...others] = alike;
  return others.length === 0 && only?.personId === view.answered.get(member.ref) ? only : undefined;
}

/**
 * Who is filed as living and is like somebody dead is asked about as that, with or without a number. A number that the
 * register does not have yet is to be entered; without one it is to be found out who that is.
 */
function likeness(member: FiledMember, person: KnownPerson): Doubt {
  if (person.died === true && isLiving(member.livesTogether))
    return { code: 'registered-as-dead', ...deathOf(person) };
  const issued = member.idNumber !== undefined && member.sex === person.sex;
  return { code: issued ? 'number-issued' : 'same-name-and-birth', personId: person.personId };
}

function listedTwice(members: readonly FiledMember[]): Doubt[] {
  return members.flatMap((member): Doubt[] =>
    member.idNumber === undefined && members.some((other) => other !== member && isAlike(other, member))
      ? [{ code: 'person-twice', memberRef: member.ref }]
      : [],
  );
}
