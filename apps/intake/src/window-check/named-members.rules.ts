import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { FiledMember, Filing } from '../filing/filing.js';
import type { KnownPerson, RegisterView } from '../register/register.js';
import type { MemberAnswer, NamedMember } from './window-answer.js';

/** Stands in an answer for a household or a person that the register does not have yet. */
export const NEW = 'new';

/** Everybody of the register whom a filing may be about. */
function candidates({ households, withoutHousehold }: RegisterView): KnownPerson[] {
  return [...households.flatMap(({ members }) => members), ...withoutHousehold];
}

/**
 * The members of a filing as the window has named them, each person once.
 * Refuses WINDOW_CHECK_MEMBERS (a member not answered, or twice), WINDOW_CHECK_NO_CANDIDATE, MEMBER_TWICE and
 * WINDOW_CHECK_NUMBER (the filed number is somebody else's, or the person has another).
 */
export function namedMembers(
  { household }: Filing,
  view: RegisterView,
  answers: readonly MemberAnswer[],
  newIds: readonly string[],
): Result<NamedMember[]> {
  const byRef = new Map(answers.map((answer) => [answer.ref, answer]));
  const refs = household.members.map(({ ref }) => ref);
  const complete = answers.length === refs.length && refs.every((ref) => byRef.has(ref));
  const own = answers.filter(({ sameAs }) => sameAs === undefined);
  const bases = new Set(own.map(({ ref }) => ref));
  if (!complete || answers.some(({ sameAs }) => sameAs !== undefined && !bases.has(sameAs))) {
    return refuse('WINDOW_CHECK_MEMBERS');
  }
  const people = candidates(view);
  const named: NamedMember[] = [];
  for (const [index, member] of household.members.entries()) {
    if (!bases.has(member.ref)) continue;
    const found = namedMember(member, byRef.get(member.ref)?.personId, people, newIds[index] ?? '');
    if (!found.ok) return found;
    named.push(found.value);
  }
  const ids = new Set(named.map(({ personId }) => personId));
  return ids.size === named.length ? ok(named) : refuse('MEMBER_TWICE');
}

function namedMember(
  member: FiledMember,
  answer: string | undefined,
  people: readonly KnownPerson[],
  newId: string,
): Result<NamedMember> {
  const holder = people.find((p) => member.idNumber !== undefined && p.idNumber === member.idNumber);
  if (answer === undefined) return refuse('WINDOW_CHECK_MEMBERS');
  if (answer === NEW) {
    return holder === undefined ? ok({ member, personId: newId }) : refuse('WINDOW_CHECK_NUMBER');
  }
  const person = people.find(({ personId }) => personId === answer);
  if (person === undefined) return refuse('WINDOW_CHECK_NO_CANDIDATE');
  const other = holder !== undefined && holder !== person;
  const differs = member.idNumber !== undefined && (person.idNumber ?? member.idNumber) !== member.idNumber;
  return other || differs ? refuse('WINDOW_CHECK_NUMBER') : ok({ member, personId: person.personId, person });
}
