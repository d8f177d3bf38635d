import { ok, refuse } from '@aid-chain/kernel';
import { changedHousehold, changeOf } from './changed-household.rules.js';
import type { HouseholdChangeRule } from './household-change.js';

/** The household lives somewhere else. */
export const moved = {
  kind: 'moved',
  plan({ household, request }) {
    const { place } = request;
    if (place === undefined) return refuse('CHANGE_WITHOUT_EFFECT');
    return ok([{ ...changedHousehold(household, changeOf('moved', request), new Map()), ...place }]);
  },
} as const satisfies HouseholdChangeRule;
