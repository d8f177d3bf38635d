import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { inForceOn, relativesOfVisits } from './fraud-register.store.js';

/** Home visits that were ordered and have no result yet; an item names nobody and not why (S4-10). */
export const orderedVisitItems: DueItemSource = {
  kinds: { 'ordered-visit': { of: 'ordered-visit', path: '/v1/ordered-visits/{id}/result', people: 2 } },
  // Who records the result; who does not go has no need to see that a visit was ordered.
  visibleTo: ['clerk', 'township-reviewer', 'civil-affairs-officer', 'auditor'],
  items: (today) => sql`
    select 'ordered-visit' as kind, v.visit_id as ref_id, 'ordered-visit' as part, ${NO_DUE_DAY}::date as due_on,
           false as due_provisional, v.ordered_on as since, v.region_code, null::text as department, 'clerk' as role
      from ordered_visit v where v.visited_on is null and ${inForceOn(today)}`,
  relatives: relativesOfVisits,
};
