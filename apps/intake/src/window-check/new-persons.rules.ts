import { ok, type Result } from '@aid-chain/kernel';
import { enteredAnew } from '../register/entered-anew.rules.js';
import type { ChangedBy } from '../register/household-plan.rules.js';
import { isAlike, peopleOf } from '../register/people.rules.js';
import type { RegisterView } from '../register/register.js';
import type { NamedMember, WindowAnswer } from './window-answer.js';

/**
 * Whether everybody whom the window answers as new may be entered: who is like another entry of the list, or like
 * somebody of the register, is another person by the word of the reviewer alone, as where somebody joins.
 * Refuses PERSON_ALREADY_REGISTERED.
 */
export function newPersonsChecked(
  named: readonly NamedMember[],
  view: RegisterView,
  { confirmedDoubts = [] }: Pick<WindowAnswer, 'confirmedDoubts'>,
  { role }: Pick<ChangedBy, 'role'>,
): Result<true> {
  const registered = peopleOf(view);
  for (const { member, person } of named) {
    if (person !== undefined) continue;
    const listed = named.flatMap((other) => (other.member === member ? [] : [other.member]));
    const alike = [...registered, ...listed].filter((other) => isAlike(member, other));
    const entered = enteredAnew(member, alike, { role, confirmedDoubts });
    if (!entered.ok) return entered;
  }
  return ok(true);
}
