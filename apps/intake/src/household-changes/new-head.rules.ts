import { ok } from '@aid-chain/kernel';
import { changedHousehold, changeOf, membersNamed } from './changed-household.rules.js';
import type { HouseholdChangeRule } from './household-change.js';

/** Another member is head; each relation that changes with it is given. */
export const newHead = {
  kind: 'new-head',
  plan({ household, request }) {
    const named = membersNamed(household, [...request.relations.keys()]);
    if (!named.ok) return named;
    return ok([changedHousehold(household, changeOf('new-head', request), request.relations)]);
  },
} as const satisfies HouseholdChangeRule;
