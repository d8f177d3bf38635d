import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';

/**
 * Filings that wait for the window: what was filed and neither accepted, forwarded nor refused in writing is listed until it is (社会救助法
 * 64; L-07). A remedy that set a refusal aside, and the notice of what to put right, give it a day; else no document does.
 */
export const windowCheckItems: DueItemSource = {
  kinds: { 'window-check': { of: 'application', path: '/v1/applications/{id}/window-check' } },
  visibleTo: [...OFFICIAL_ROLES],
  items: () => sql`
    select 'window-check' as kind, a.id as ref_id, 'window-check' as part,
           coalesce(
             (select n.redo_by from non_acceptance n where n.application_id = a.id and n.redo_by is not null
               order by n.decided_on desc, n.decision_id desc limit 1),
             (select s.due_on from filing_supplement s where s.application_id = a.id order by s.request_id desc limit 1), ${NO_DUE_DAY}::date) as due_on,
           false as due_provisional, a.received_on as since, a.region_code, null::text as department, 'clerk' as role
      from application a where a.state = 'awaiting-window-check'`,
  relatives: relativesOfFilings,
};
