import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOfReferrals } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';

/**
 * Referrals about which the webhook of their department took no message for days: civil affairs informs the department
 * otherwise or has it sent again, so that no family waits for somebody who was never asked (社会救助法 4).
 */
export const unreachedItems: DueItemSource = {
  kinds: { 'department-not-reached': { of: 'referral', path: '/v1/referrals/{id}/unreached' } },
  visibleTo: ['department', ...PEOPLE],
  items: () => sql`
    select 'department-not-reached' as kind, r.referral_id as ref_id, 'department-not-reached' as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional, min(d.given_up_on) as since, r.region_code,
           r.department, 'civil-affairs-officer' as role
      from webhook_delivery d join referral r on r.referral_id = d.referral_id and r.department = d.department
     where d.state = 'given-up' and not r.department_left group by r.referral_id`,
  relatives: relativesOfReferrals,
};
