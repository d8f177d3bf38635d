import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { relativesOfCases } from '../authorisation/authorisation-store.js';
import { VISITED_TRACK } from './county-visit.rules.js';

/** What stands on the list of a track that has an opinion and waits for its decision. */
const AFTER_OPINION = ['publicity', 'publicity-end', 'decision'].map((step) => `${step}/${VISITED_TRACK}`);

/** Families that are related to an official and that the county has not visited since the opinion (D57 20; S4-11). */
export const countyVisitItems: DueItemSource = {
  kinds: { 'county-visit': { of: 'case', path: '/v1/cases/{id}/county-visit', people: 2 } },
  visibleTo: ['civil-affairs-officer', 'auditor'],
  items: () => sql`
    select 'county-visit' as kind, f.case_id as ref_id, ${`county-visit/${VISITED_TRACK}`} as part,
           ${NO_DUE_DAY}::date as due_on, false as due_provisional, c.since, f.region_code, null::text as department,
           'civil-affairs-officer' as role
      from case_due_item c join case_file f using (case_id)
     where c.part = any (${AFTER_OPINION}::text[])
       and (exists (
         select from declared_relatives d
          where d.household_id = f.household_id and cardinality(d.staff_codes) > 0)
        or exists (
         select from jsonb_array_elements(f.document #> '{household,members}') as member
           join declared_person_relatives p on p.person_id = (member ->> 'personId')::uuid
          where cardinality(p.staff_codes) > 0)
        or exists (select from registered_relative r where r.household_id = f.household_id)
        or exists (
         select from jsonb_array_elements(f.document #> '{household,members}') as member
           join registered_relative r on r.person_id = (member ->> 'personId')::uuid))
       and not exists (
         select from county_visit v
          where v.case_id = f.case_id
            and v.visited_on >= (f.document #>> array['tracks', ${VISITED_TRACK}, 'opinion', 'on'])::date)`,
  relatives: relativesOfCases,
};
