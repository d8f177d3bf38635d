import { sql } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { relativesOfReferrals } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';

/**
 * Measures that a department was asked to carry out after its referral and has not answered (S2-16). Asked on the day of the referral, the
 * answer to both is one, and the item of the referral is enough.
 */
export const measureRequestItems: DueItemSource = {
  kinds: { 'measure-request': { of: 'referral', path: '/v1/referrals/{id}/answer' } },
  visibleTo: ['department', ...PEOPLE],
  items: () => sql`
    select 'measure-request' as kind, q.referral_id as ref_id, q.request_id::text as part, q.due_on,
           q.due_provisional, q.asked_on as since, r.region_code, r.department, 'department' as role
      from requested_measure q join referral r using (referral_id)
     where q.state = 'requested' and q.asked_on > r.referred_on and not ${householdHasEnded(sql`r.household_id`)}`,
  relatives: relativesOfReferrals,
};
