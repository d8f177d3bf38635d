import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOfReferrals } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { householdHasEnded } from './household-ended.sql.js';
import { REFERRAL_IS_LIVE } from './referral.store.js';

const OF_ENDED = householdHasEnded(sql`r.household_id`);

/** Referrals that their department has not acknowledged, by the days that the place gives for it. */
export const acknowledgementItems: DueItemSource = {
  kinds: { acknowledgement: { of: 'referral', path: '/v1/referrals/{id}/answer' } },
  visibleTo: ['department', ...PEOPLE],
  items: () => sql`
    select 'acknowledgement' as kind, r.referral_id as ref_id, 'acknowledgement' as part, r.due_on,
           r.due_provisional, r.referred_on as since, r.region_code, r.department, 'department' as role
      from referral r where r.state = 'referred' and not ${OF_ENDED}`,
  relatives: relativesOfReferrals,
};

/**
 * Referrals that stay open though nobody of the household, or not the member whom they are for, is left: officials cancel them, no document says by when.
 * They wait since then, whenever the department answered last.
 */
export const cancellationItems: DueItemSource = {
  kinds: { cancellation: { of: 'referral', path: '/v1/referrals/{id}/cancellation' } },
  visibleTo: PEOPLE,
  items: () => sql`
    select 'cancellation' as kind, r.referral_id as ref_id, 'cancellation' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, h.ended_on as since, r.region_code, null::text as department, 'clerk' as role
      from referral r join household h using (household_id) where ${REFERRAL_IS_LIVE} and h.ended_on is not null
    union all
    select 'cancellation', r.referral_id, 'cancellation', ${NO_DUE_DAY}::date, false, r.person_left_on, r.region_code, null, 'clerk'
      from referral r where r.person_left_on is not null and ${REFERRAL_IS_LIVE} and not ${OF_ENDED}`,
  relatives: relativesOfReferrals,
};
