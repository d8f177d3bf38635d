import { isSameName, normaliseIdNumber, ok, refuse, type Result } from '@aid-chain/kernel';
import { IDENTITY_PAPERS, type CorrectionPaper } from '@aid-chain/vocabulary';
import { concerned } from '../register/concerned.rules.js';
import type { HouseholdAfter, MemberAfter } from '../register/household-after.js';
import { isReviewing, type ChangedBy } from '../register/household-plan.rules.js';
import type { KnownHousehold, KnownMember } from '../register/register.js';

/**
 * Whether everybody of a plan stays who the register has: a person is number and name, so both at once are
 * another person, and one of them changes by the reviewer with a paper. What differs in writing alone is no change of it.
 * Refuses PERSON_WOULD_BE_ANOTHER, IDENTITY_BY_REVIEWER for a clerk and IDENTITY_PAPER_NEEDED for a reviewer.
 */
export function identityChecked(
  plan: readonly HouseholdAfter[],
  households: readonly KnownHousehold[],
  paper: CorrectionPaper | undefined,
  by: Pick<ChangedBy, 'role'>,
): Result<true> {
  const known = new Map(
    households.flatMap(({ members }) => members.map((member) => [member.personId, member] as const)),
  );
  for (const { members } of plan) {
    for (const member of members) {
      const before = known.get(member.personId);
      const whose = concerned(member.personId, members);
      if (before === undefined) continue;
      const [name, number] = [!isSameName(member.name, before.name), isOtherNumber(member, before)];
      if (name && number) return refuse('PERSON_WOULD_BE_ANOTHER', whose);
      if (!name && !number) continue;
      if (!isReviewing(by)) return refuse('IDENTITY_BY_REVIEWER', whose);
      if (!IDENTITY_PAPERS.some((one) => one === paper))
        return refuse('IDENTITY_PAPER_NEEDED', { ...whose, papers: IDENTITY_PAPERS.join('、') });
    }
  }
  return ok(true);
}

/** Who has no number yet is known by birth date and sex: a number that is issued has both, or is another person's. */
function isOtherNumber(after: MemberAfter, before: KnownMember): boolean {
  if (before.idNumber === undefined) return after.birthDate !== before.birthDate || after.sex !== before.sex;
  return normaliseIdNumber(after.idNumber ?? '') !== normaliseIdNumber(before.idNumber);
}
