import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfFilings } from '../declared-relatives/declared-relatives.js';

/** Filings that wait for the window; no document sets the days for it. */
export const windowCheckItems: DueItemSource = {
  kinds: { 'window-check': { of: 'application', path: '/v1/applications/{id}/window-check' } },
  visibleTo: [...OFFICIAL_ROLES],
  items: () => sql`
    select 'window-check' as kind, a.id as ref_id, 'window-check' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, a.received_on as since, a.region_code, null::text as department, 'clerk' as role
      from application a where a.state = 'awaiting-window-check'`,
  relatives: relativesOfFilings,
};
