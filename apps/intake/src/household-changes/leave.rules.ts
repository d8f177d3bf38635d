import { ok } from '@aid-chain/kernel';
import { without } from '../register/household-plan.rules.js';
import { changeOf, membersNamed, related } from './changed-household.rules.js';
import type { HouseholdChangeRule } from './household-change.js';

/** Members leave: married out, moved out, died. Who stays may be related anew, e.g. to another head. */
export const leave = {
  kind: 'leave',
  plan({ household, request }) {
    const named = membersNamed(household, request.personIds);
    if (!named.ok) return named;
    const after = without(household, request.personIds, changeOf('leave', request));
    return ok([{ ...after, members: related(after.members, request.relations) }]);
  },
} as const satisfies HouseholdChangeRule;
