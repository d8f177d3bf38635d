import { isSameName, normaliseIdNumber, ok, refuse, type Result } from '@aid-chain/kernel';
import { IDENTITY_PAPERS, type CorrectionPaper } from '@aid-chain/vocabulary';
import { concerned } from './concerned.rules.js';
import type { HouseholdAfter } from './household-after.js';
import { isReviewing, type ChangedBy } from './household-plan.rules.js';
import { peopleOf } from './people.rules.js';
import type { KnownPerson, RegisterView } from './register.js';

/** By what a person is known. */
type Identity = Pick<KnownPerson, 'name' | 'birthDate' | 'sex'> & { readonly idNumber?: string | undefined };

/**
 * Whether everybody of a plan stays who the register has, in a household or in none, whether a correction or an answer of
 * the window puts it so: a person is number and name, so both at once are another person, and one of them
 * changes by the reviewer with a paper. What differs in writing alone is no change of it.
 * Refuses PERSON_WOULD_BE_ANOTHER, IDENTITY_BY_REVIEWER for a clerk and IDENTITY_PAPER_NEEDED for a reviewer.
 */
export function identityChecked(
  plan: readonly HouseholdAfter[],
  view: Pick<RegisterView, 'households' | 'withoutHousehold'>,
  paper: CorrectionPaper | undefined,
  by: Pick<ChangedBy, 'role'>,
): Result<true> {
  const known = new Map(peopleOf(view).map((person) => [person.personId, person]));
  for (const { members } of plan) {
    for (const member of members) {
      const before = known.get(member.personId);
      const whose = concerned(member.personId, members);
      if (before === undefined) continue;
      if (isAnother(member, before)) return refuse('PERSON_WOULD_BE_ANOTHER', whose);
      if (!isOtherName(member, before) && !isOtherNumber(member, before)) continue;
      if (!isReviewing(by)) return refuse('IDENTITY_BY_REVIEWER', whose);
      if (!IDENTITY_PAPERS.some((one) => one === paper))
        return refuse('IDENTITY_PAPER_NEEDED', { ...whose, papers: IDENTITY_PAPERS.join('、') });
    }
  }
  return ok(true);
}

/** Whether neither name nor number is that of a person: nothing is left by which it could be the same one. */
export function isAnother(one: Identity, person: Identity): boolean {
  return isOtherName(one, person) && isOtherNumber(one, person);
}

function isOtherName(one: Identity, person: Identity): boolean {
  return !isSameName(one.name, person.name);
}

/** Who has no number, or gives none, is known by birth date and sex: a number that is issued has both, or is another person's. */
function isOtherNumber(one: Identity, person: Identity): boolean {
  if (one.idNumber === undefined || person.idNumber === undefined)
    return one.birthDate !== person.birthDate || one.sex !== person.sex;
  return normaliseIdNumber(one.idNumber) !== normaliseIdNumber(person.idNumber);
}
