import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { RELATED_HOUSEHOLDS, relativesOfCases } from '../authorisation/authorisation-store.js';
import { VISITED_TRACK } from './county-visit.rules.js';

/** What stands on the list of a track that has an opinion and waits for its decision. */
const AFTER_OPINION = ['publicity', 'publicity-end', 'decision'].map((step) => `${step}/${VISITED_TRACK}`);

/** That the county has not been there since the opinion of the case `f`; asked of each by itself, as most visits are of cases long decided. */
const NOT_VISITED = sql`coalesce((
  select max(v.visited_on) from county_visit v where v.case_id = f.case_id)
    < (f.document #>> array['tracks', ${VISITED_TRACK}, 'opinion', 'on'])::date, true)`;

/** Families that are related to an official and that the county has not visited since the opinion (D57 20; S4-11). */
export const countyVisitItems = {
  kinds: { 'county-visit': { of: 'case', path: '/v1/cases/{id}/county-visit', people: 2 } },
  visibleTo: ['civil-affairs-officer', 'auditor'],
  items: () => sql`
    select 'county-visit' as kind, f.case_id as ref_id, ${`county-visit/${VISITED_TRACK}`} as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional, f.since, f.region_code, null::text as department,
           'civil-affairs-officer' as role
      from (${RELATED_HOUSEHOLDS}) related
      -- Each of the few by itself: how few they are, no statistics of the database know.
      cross join lateral (
        select f.case_id, c.region_code, c.since
          from case_file f join case_due_item c using (case_id)
         where f.household_id = related.household_id and c.part = any (${AFTER_OPINION}::text[]) and ${NOT_VISITED}
        offset 0) f`,
  relatives: relativesOfCases,
} satisfies DueItemSource;

/** Tekun cases that were drawn for the check of the county and that it has not seen since the opinion (T43 16). */
export const randomCheckItems: DueItemSource = {
  kinds: { 'random-check': { of: 'case', path: '/v1/cases/{id}/county-visit', people: 2 } },
  visibleTo: ['civil-affairs-officer', 'auditor'],
  items: () => sql`
    select 'random-check' as kind, c.case_id as ref_id, ${`random-check/${VISITED_TRACK}`} as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional, c.since, c.region_code, null::text as department,
           'civil-affairs-officer' as role
      from case_due_item c join case_file f using (case_id)
     where c.part = any (${AFTER_OPINION}::text[])
       -- Of each that waits by itself: most that were ever drawn have been decided long since.
       and (select d.is_drawn from random_check d where d.case_id = c.case_id) and ${NOT_VISITED}`,
  relatives: relativesOfCases,
};
