import { sql, type SqlText } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import type { DueItemKind } from '@aid-chain/vocabulary';
import { relativesOfReferrals } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { householdHasEnded } from '../referral-state/household-ended.sql.js';

/** Open steps `s` of referrals `r` whose family is still there. */
const OPEN = sql`
  referral_step s join referral r using (referral_id)
  where s.done_on is null and not s.released and not ${householdHasEnded(sql`r.household_id`)}`;

/** What departments do next after the acknowledgement, by the days of the place. */
export const stepItems: DueItemSource = {
  kinds: {
    'referral-decision': { of: 'referral', path: '/v1/referrals/{id}/answer' },
    'referral-start': { of: 'referral', path: '/v1/referrals/{id}/feedback' },
  },
  visibleTo: ['department', ...PEOPLE],
  relatives: relativesOfReferrals,
  items: () => sql`${ofStep('referral-decision', 'decide')} union all ${ofStep('referral-start', 'begin')}`,
};

function ofStep(kind: DueItemKind, step: 'decide' | 'begin'): SqlText {
  return sql`
    select ${kind}::text as kind, r.referral_id as ref_id, s.step as part, s.due_on, s.due_provisional,
           s.begun_on as since, r.region_code, r.department, 'department' as role
      from ${OPEN} and s.step = ${step}`;
}

/** Referrals that their department left undone so long that civil affairs is to step in (SA 4), whatever the step. */
export const escalationItems: DueItemSource = {
  kinds: { 'referral-escalation': { of: 'referral', path: '/v1/referrals/{id}/cancellation' } },
  visibleTo: PEOPLE,
  relatives: relativesOfReferrals,
  items: () => sql`
    select 'referral-escalation' as kind, r.referral_id as ref_id, s.step as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, s.escalate_on + 1 as since, r.region_code, r.department,
           'civil-affairs-officer' as role
      from ${OPEN} and s.escalated`,
};
