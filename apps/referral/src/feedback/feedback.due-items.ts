import { sql } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { relativesOfReferrals } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';

/** Final reports of quarters that are over (S0-24 按季度); what is suspended waits for nobody. */
export const feedbackItems: DueItemSource = {
  kinds: { feedback: { of: 'referral', path: '/v1/referrals/{id}/feedback' } },
  visibleTo: ['department', ...PEOPLE],
  items: (today) => sql`
    select 'feedback' as kind, d.referral_id as ref_id, 'feedback/' || d.quarter as part, d.due_on,
           false as due_provisional, d.announce_on as since, d.region_code, d.department, 'department' as role
      from feedback_duty d where d.state = 'open' and d.announce_on <= ${today}::date`,
  relatives: relativesOfReferrals,
};
