import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { HouseholdChangeReason } from '@aid-chain/vocabulary';
import type { FiledMember, LivesTogether } from '../filing/filing.js';
import { concerned } from './concerned.rules.js';
import type { HouseholdAfter } from './household-after.js';
import { isAlike, peopleOf } from './people.rules.js';
import type { Doubt } from './recognition.js';
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
    return doubtful ? [{ code: 'registered-as-dead', memberRef: ref, personId: person.personId }] : [];
  });
}

/**
 * Whether a plan has nobody living whom the register has as dead, but by a correction of the reviewer.
 * Somebody who is entered and is like a dead person is another one by the reviewer's word alone.
 * Refuses PERSON_REGISTERED_AS_DEAD and LIKE_PERSON_REGISTERED_AS_DEAD.
 * @param reasonCode undefined where nothing that is registered changes
 */
export function deathsChecked(
  plan: readonly HouseholdAfter[],
  view: RegisterView,
  reasonCode: HouseholdChangeReason | undefined,
  isReviewer: boolean,
): Result<true> {
  if (isReviewer && reasonCode !== undefined && ENTERED_WRONGLY.includes(reasonCode)) return ok(true);
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
  const dead = new Set(buried.map(({ personId }) => personId));
  const [returned] = plan.flatMap(({ members }) =>
    members
      .filter(({ personId, livesTogether }) => dead.has(personId) && isLiving(livesTogether))
      .map(({ personId }) => concerned(personId, members)),
  );
  return returned === undefined ? ok(true) : refuse('PERSON_REGISTERED_AS_DEAD', returned);
}

/** Whether a stay does not record that the person died. */
export function isLiving({ reasonOut }: LivesTogether): boolean {
  return reasonOut !== 'died';
}
