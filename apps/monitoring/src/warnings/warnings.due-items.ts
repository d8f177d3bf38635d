import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfWarnings } from '../declared-relatives/declared-relatives.js';

/** Families that are to be visited, by the days that their place gives for it (S0-01). */
export const visitItems: DueItemSource = {
  kinds: { visit: { of: 'warning', path: '/v1/warnings/{id}/visit' } },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: () => sql`
    select 'visit' as kind, w.id as ref_id, 'visit' as part, w.due_on, w.due_provisional, w.raised_on as since,
           w.region_code, null::text as department, 'clerk' as role
      from warning w where w.state = 'open'`,
  relatives: relativesOfWarnings,
};

/** Warnings whose visit is there; no document sets the days for what follows. */
export const dispositionItems: DueItemSource = {
  kinds: { disposition: { of: 'warning', path: '/v1/warnings/{id}/dispositions' } },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: () => sql`
    select 'disposition' as kind, w.id as ref_id, 'disposition' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, w.visited_on as since, w.region_code, null::text as department,
           'township-reviewer' as role
      from warning w where w.state = 'visited'`,
  relatives: relativesOfWarnings,
};
