import { inBothLanguages, ok, refuse, type Result } from '@aid-chain/kernel';
import { nameOf, relationCodes } from '@aid-chain/vocabulary';
import { concerned } from './concerned.rules.js';
import type { HouseholdAfter } from './household-after.js';
import type { KnownPerson } from './register.js';

/**
 * Whether persons whose death or departure was a mistake come back as if it had not happened: into the household in
 * which they were, related as before. Another relation is free only where the head of then is another one now:
 * of who was head, or in a household that stands again without that head.
 * Refuses RETURN_TO_OTHER_HOUSEHOLD and RETURN_RELATION_DIFFERS.
 * @param returning the persons, with the household that the plan has them in
 */
export function returnAsBefore(
  returning: readonly { readonly person: KnownPerson; readonly after: Home }[],
): Result<true> {
  for (const { person, after } of returning) {
    const { personId, last } = person;
    if (last === undefined) continue;
    if (last.householdId !== after.householdId)
      return refuse('RETURN_TO_OTHER_HOUSEHOLD', {
        ...concerned(personId, after.members),
        householdId: last.householdId,
        on: last.leftOn,
      });
    const relation = after.members.find((member) => member.personId === personId)?.relation;
    if (relation === undefined || relation === last.relation || isUnderOtherHead(person, after)) continue;
    const named = { before: nameOf(relationCodes, last.relation), given: nameOf(relationCodes, relation) };
    return refuse('RETURN_RELATION_DIFFERS', {
      ...concerned(personId, after.members),
      ...{ relation: last.relation, on: last.leftOn },
      ...inBothLanguages(named),
    });
  }
  return ok(true);
}

type Home = Pick<HouseholdAfter, 'householdId' | 'members' | 'restores'>;

function isUnderOtherHead({ last }: KnownPerson, { members, restores }: Home): boolean {
  const wasHead = last?.relation === 'head';
  return wasHead || (restores !== undefined && members.every((member) => member.last?.relation !== 'head'));
}
