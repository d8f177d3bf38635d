import { ok } from '@aid-chain/kernel';
import { stays, without } from '../register/household-plan.rules.js';
import { changeOf, membersNamed, placeOf, related } from './changed-household.rules.js';
import type { HouseholdChangeRule } from './household-change.js';

/** Some members are a household of their own. What was recognised and recorded stays with the household that earned it. */
export const split = {
  kind: 'split',
  plan({ household, request }) {
    const { personIds, relations, place = placeOf(household), newHouseholdId } = request;
    const named = membersNamed(household, personIds);
    if (!named.ok) return named;
    const rest = without(household, personIds, changeOf('split', request));
    const going = household.members
      .filter(({ personId }) => personIds.includes(personId))
      .map((member) => ({ ...stays(member), joins: true }));
    return ok([
      { ...rest, members: related(rest.members, relations) },
      { ...place, householdId: newHouseholdId, members: related(going, relations), leaving: [] },
    ]);
  },
} as const satisfies HouseholdChangeRule;
