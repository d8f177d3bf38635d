import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';

const delivery = { of: 'application', path: '/v1/applications/{id}/notice-delivery' } as const;

/**
 * Notices of the window that nobody has delivered yet: that an application is not accepted, from which the days of the remedies run, and
 * what a family is asked to put right. No document sets the days for it (L-07, L-22).
 */
export const applicationNoticeItems: DueItemSource = {
  kinds: { 'non-acceptance-notice': delivery, 'filing-supplement-notice': delivery },
  visibleTo: [...OFFICIAL_ROLES],
  items: () => sql`
    select each.kind, a.id as ref_id, each.kind as part, ${NO_DUE_DAY}::date as due_on, false as due_provisional, each.since,
           a.region_code, null::text as department, 'clerk' as role
      from (
        select 'non-acceptance-notice' as kind, n.application_id, n.decided_on as since from non_acceptance n
         where n.delivered_on is null and n.set_aside_on is null
        union all
        select 'filing-supplement-notice', s.application_id, s.asked_on from filing_supplement s
         where s.delivered_on is null and s.closed_on is null
           and not exists (select from filing_supplement l where l.application_id = s.application_id and l.request_id > s.request_id)) each
      join application a on a.id = each.application_id
     where a.state = case each.kind when 'non-acceptance-notice' then 'not-accepted' else 'awaiting-window-check' end`,
  relatives: relativesOfFilings,
};
