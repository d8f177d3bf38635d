import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { ConfirmableDoubt } from '@aid-chain/vocabulary';
import { isReviewing, type ChangedBy } from './household-plan.rules.js';
import { isDeadNamesake } from './people.rules.js';
import type { KnownPerson } from './register.js';

/**
 * Whether somebody may be entered whom persons of the register are like: one number is one person, one name and birth
 * date may be two (a twin, a newborn whose number is not issued), by the reviewer's word. About the dead the plan
 * asks (`deathsChecked`). Refuses PERSON_ALREADY_REGISTERED.
 */
export function enteredAnew(
  entered: Pick<KnownPerson, 'name' | 'birthDate' | 'idNumber'>,
  alike: readonly Pick<KnownPerson, 'name' | 'birthDate' | 'idNumber' | 'died'>[],
  by: Pick<ChangedBy, 'role'> & { readonly confirmedDoubts: readonly ConfirmableDoubt[] },
): Result<true> {
  const living = alike.filter((person) => !isDeadNamesake(entered, person));
  const isSame = living.some(
    ({ idNumber }) => entered.idNumber !== undefined && idNumber === entered.idNumber,
  );
  const isConfirmed = isReviewing(by) && by.confirmedDoubts.includes('same-name-and-birth');
  return living.length === 0 || (isConfirmed && !isSame) ? ok(true) : refuse('PERSON_ALREADY_REGISTERED');
}
