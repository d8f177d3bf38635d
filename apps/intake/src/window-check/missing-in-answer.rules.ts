import type { Fault } from '@aid-chain/kernel';
import type { Filing } from '../filing/filing.js';
import { isOfMinors } from '../register/guardian.rules.js';
import type { HeadCheck } from '../register/head.rules.js';
import { recognise } from '../register/recognition.rules.js';
import type { RegisterView } from '../register/register.js';
import { NEW } from './named-members.rules.js';
import type { MemberAnswer, WindowAnswer } from './window-answer.js';

/** An answer as it came, where the household may not be stated yet. */
type Given = Pick<WindowAnswer, 'decision' | 'members' | 'change' | 'guardian'> & {
  readonly householdId?: string | undefined;
};

/**
 * Everything that an answer of the window leaves out, so that one look completes it: the household, a member, who stands
 * for children on their own, and the day of the change. Where the household or a member is not stated yet, what
 * else is needed is read off what the register recognises.
 */
export function missingInAnswer(
  { household }: Filing,
  view: RegisterView,
  given: Given,
  by: Pick<HeadCheck, 'today' | 'minorUnderAge'>,
): Fault[] {
  const { householdId, members, decision, change, guardian } = given;
  const answered = new Map(members.map((one) => [one.ref, one]));
  const isComplete = household.members.every(({ ref }) => isAnswered(answered.get(ref)));
  const recognition = recognise(household.members, view);
  const target = householdId ?? recognition.home?.householdId ?? NEW;
  const persons = household.members.flatMap(({ ref }) => {
    const personId = answered.get(ref)?.personId ?? recognition.known.get(ref)?.personId;
    return personId === undefined || personId === NEW ? [] : [personId];
  });
  const isConfirmed = decision === 'confirm';
  const isKept = view.households.some((one) => one.householdId === target && one.guardianKind !== undefined);
  const alone = isConfirmed && guardian === undefined && !isKept && isOfMinors(household.members, by);
  const undated = isConfirmed && change === undefined && isMoving(persons, target, view);
  return [
    ...(householdId === undefined
      ? [{ code: 'WINDOW_CHECK_HOUSEHOLD_MISSING', path: '/householdId' } as const]
      : []),
    ...(isComplete ? [] : [{ code: 'WINDOW_CHECK_MEMBERS', path: '/members' } as const]),
    ...(alone
      ? [{ code: 'GUARDIAN_MISSING', path: '/guardian', params: { age: by.minorUnderAge } } as const]
      : []),
    ...(undated ? [{ code: 'CHANGE_DATE_MISSING', path: '/change' } as const] : []),
  ];
}

function isAnswered(answer: MemberAnswer | undefined): boolean {
  return (answer?.personId ?? answer?.sameAs) !== undefined;
}

/** Whether somebody leaves a household of the register: for the one that is answered, or because nobody named the person. */
function isMoving(persons: readonly string[], target: string, { households }: RegisterView): boolean {
  return households.some(({ householdId, members }) => {
    const named = members.filter(({ personId }) => persons.includes(personId)).length;
    return householdId === target ? named < members.length : named > 0;
  });
}
