import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeReason, Relation } from '@aid-chain/vocabulary';
import type { FiledMember, LivesTogether } from '../filing/filing.js';
import { concerned } from './concerned.rules.js';
import type { HouseholdAfter, MemberAfter } from './household-after.js';
import { isAlike, peopleOf } from './people.rules.js';
import type { Doubt } from './recognition.js';
import { returnAsBefore } from './mistaken-return.rules.js';
import type { KnownPerson, RegisterView } from './register.js';

/** With these a death that was entered is declared wrong; nothing else brings anybody back. */
const ENTERED_WRONGLY: readonly HouseholdChangeReason[] = ['entered-wrongly', 'data-corrected'];

/** Filed as living though the register has the death: it is found out which of both is wrong. */
export function deathDoubts(
  members: readonly FiledMember[],
  known: ReadonlyMap<string, KnownPerson>,
): Doubt[] {
  return members.flatMap(({ ref, livesTogether }): Doubt[] => {
    const person = known.get(ref);
    const doubtful = person?.died === true && isLiving(livesTogether);
    return doubtful ? [{ code: 'registered-as-dead', memberRef: ref, ...deathOf(person) }] : [];
  });
}

/** Who is dead by the register, with the household that ended with the death: where it was none, that one is restored. */
export function deathOf({ personId, last }: KnownPerson): Pick<Doubt, 'personId' | 'householdId'> {
  return { personId, ...(last?.householdEnded === true ? { householdId: last.householdId } : {}) };
}

/** A member who was put out by mistake, as if it had not happened: related as before, and since the same day. */
export function broughtBack(person: KnownPerson, relation: Relation | undefined): MemberAfter[] {
  const { last } = person;
  if (last === undefined) return [];
  const stay = { relation: relation ?? last.relation, livesTogether: { from: last.from } };
  return [
    { ...person, ...stay, since: last.leftOn, known: true, corrected: false, joins: true, alone: false },
  ];
}

/**
 * Whether a death is taken back with the paper that shows the mistake alone, by whatever kind of change.
 * Refuses VALIDATION_FAILED with FIELD_MISSING for the paper.
 */
export function returnPaperChecked(plan: readonly HouseholdAfter[], view: RegisterView): Result<true> {
  const isShown = returnedOf(plan, view).every(({ after }) => after.change?.paper !== undefined);
  return isShown ? ok(true) : paperMissing();
}

/** The refusal of what takes back a death, or that somebody went elsewhere, without a paper. */
export function paperMissing(): Result<never> {
  return refuse('VALIDATION_FAILED', { count: 1 }, [{ code: 'FIELD_MISSING', path: '/paper' }]);
}

/**
 * Whether a plan has nobody living whom the register has as dead, but by a correction of the reviewer.
 * Somebody who is entered and is like a dead person is another one by the reviewer's word alone.
 * Whose household ended with the death is brought back with it, never into another one: recognitions and chain are there.
 * Whose household stands comes back into it, related as before. Refuses PERSON_REGISTERED_AS_DEAD,
 * LIKE_PERSON_REGISTERED_AS_DEAD, HOUSEHOLD_TO_BE_RESTORED and what {@link returnAsBefore} refuses.
 * @param reasonCode undefined where nothing that is registered changes
 */
export function deathsChecked(
  plan: readonly HouseholdAfter[],
  view: RegisterView,
  reasonCode: HouseholdChangeReason | undefined,
  isReviewer: boolean,
): Result<true> {
  const returned = returnedOf(plan, view);
  if (isReviewer && reasonCode !== undefined && ENTERED_WRONGLY.includes(reasonCode)) {
    const lost = returned.find(
      ({ person: { last }, after }) =>
        last?.householdEnded === true && last.householdId !== after.householdId,
    );
    return lost === undefined
      ? returnAsBefore(returned)
      : refuse('HOUSEHOLD_TO_BE_RESTORED', {
          ...concerned(lost.person.personId, lost.after.members),
          householdId: lost.person.last?.householdId ?? '',
          on: lost.person.last?.leftOn ?? '',
        });
  }
  const buried = peopleOf(view).filter(({ died }) => died === true);
  const entered = plan.flatMap(({ members }) =>
    members
      .filter(({ known, livesTogether }) => !known && isLiving(livesTogether))
      .map((member) => ({ member, members })),
  );
  const like = entered.find(({ member }) => buried.some((person) => isAlike(member, person)));
  if (like !== undefined && !isReviewer) {
    return refuse('LIKE_PERSON_REGISTERED_AS_DEAD', concerned(like.member.personId, like.members));
  }
  const [first] = returned;
  return first === undefined
    ? ok(true)
    : refuse('PERSON_REGISTERED_AS_DEAD', concerned(first.person.personId, first.after.members));
}

interface Returned {
  readonly person: KnownPerson;
  /** The household in which the plan has the person. */
  readonly after: HouseholdAfter;
}

/** Who is dead by the register and living by the plan. */
function returnedOf(plan: readonly HouseholdAfter[], view: RegisterView): Returned[] {
  const dead = new Map(
    peopleOf(view)
      .filter(({ died }) => died === true)
      .map((person) => [person.personId, person]),
  );
  return plan.flatMap((after) =>
    after.members.flatMap(({ personId, livesTogether }) => {
      const person = dead.get(personId);
      return person !== undefined && isLiving(livesTogether) ? [{ person, after }] : [];
    }),
  );
}

/** Whether a stay does not record that the person died. */
export function isLiving({ reasonOut }: LivesTogether): boolean {
  return reasonOut !== 'died';
}
