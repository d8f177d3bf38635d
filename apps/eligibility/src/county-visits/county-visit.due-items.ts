import type { IsoDate } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import { NO_DUE_DAY, type Actor, type DueItemSource } from '@aid-chain/platform';
import { RELATED_HOUSEHOLDS, relativesOfCases } from '../authorisation/authorisation-store.js';
import { visitsRelatives } from '../place/township-settings.js';
import { standsOn } from '../ordered-visits/ordered-visit.store.js';
import { notAgainst } from '../remedies/remedy-visibility.sql.js';
import { VISITED_TRACK } from './county-visit.rules.js';

/** What stands on the list of a track that has an opinion and waits for its decision. */
const AFTER_OPINION = ['publicity', 'publicity-end', 'decision'].map((step) => `${step}/${VISITED_TRACK}`);

/** That the county has not been there since the opinion of the case `f`; asked of each by itself, as most visits are of cases long decided. */
const NOT_VISITED = sql`coalesce((
  select max(v.visited_on) from county_visit v where v.case_id = f.case_id)
    < (f.document #>> array['tracks', ${VISITED_TRACK}, 'opinion', 'on'])::date, true)`;

/** Families that are related to an official, where the place asks for it (D57 20; S4-11). */
const RELATED: SqlText = sql`
  select f.case_id, f.region_code, f.since, 'relative' as reason
    from (${RELATED_HOUSEHOLDS}) related
    -- Each of the few by itself: how few they are, no statistics of the database know.
    cross join lateral (
      select f.case_id, f.region_code, c.since
        from case_file f join case_due_item c using (case_id)
       where f.household_id = related.household_id and c.part = any (${AFTER_OPINION}::text[]) and ${NOT_VISITED}
      offset 0) f
   where ${visitsRelatives(sql`f.region_code`)}`;

/** Whether anybody is left to be visited in a case; nobody records a visit to a household that has ended. */
const isLeft = (caseId: SqlText): SqlText => sql`not exists (
  select from case_file f join household h using (household_id) where f.case_id = ${caseId} and h.ended_on is not null)`;

/** Cases about which somebody complained by name (D57 20; L-20). */
const UNVISITED = sql`r.visit_owed and r.visited_on is null and r.result is distinct from 'withdrawn'`;
const COMPLAINED: SqlText = sql`
  select r.case_id, r.region_code, r.received_on as since, 'complaint' as reason
    from remedy r where r.case_id is not null and ${UNVISITED} and ${isLeft(sql`r.case_id`)}`;

/** Visits that the county ordered, by the register of proven fraud or for another reason: which it was, nobody reads here (S4-10). */
const ordered = (today: IsoDate): SqlText => sql`
  select v.case_id, v.region_code, v.ordered_on as since, 'ordered' as reason
    from ordered_visit v where v.visited_on is null and ${standsOn(today)} and ${isLeft(sql`v.case_id`)}`;

/** What is owed for a reason of the family, in few cases of a county: one row for each reason. */
const ofFamilies = (today: IsoDate): SqlText =>
  sql`${RELATED} union all ${COMPLAINED} union all ${ordered(today)}`;

/** A step of a tekun case (`c`, of the case `f`) that was drawn for the check of the county (T43 16) and waits for its visit. */
const DRAWN: SqlText = sql`
  random_check d
    join case_file f on f.case_id = d.case_id
    -- Asked of each by itself: among the steps of all cases PostgreSQL would look for those of the drawn.
    cross join lateral (
      select c.since from case_due_item c
       where c.case_id = f.case_id and c.part = any (${AFTER_OPINION}::text[]) and ${NOT_VISITED} offset 0) c
   where d.is_drawn`;

/** That a case (`f`) is visited for none of the reasons of `ofFamilies`; each asked of it by itself. */
const forNothingElse = (today: IsoDate): SqlText => sql`
  not exists (select from remedy r where r.case_id = f.case_id and ${UNVISITED} and ${isLeft(sql`r.case_id`)})
  and not exists (
    select from ordered_visit v
     where v.case_id = f.case_id and v.visited_on is null and ${standsOn(today)} and ${isLeft(sql`v.case_id`)})
  and not (${visitsRelatives(sql`f.region_code`)} and f.household_id in (${RELATED_HOUSEHOLDS}))`;

/** An item of the list, of a row with the case, its place, the first day and the reasons. */
const item = (row: Readonly<Record<'caseId' | 'regionCode' | 'since' | 'reasons', SqlText>>): SqlText => sql`
  select 'county-visit' as kind, ${row.caseId} as ref_id, ${`county-visit/${VISITED_TRACK}`} as part,
         ${NO_DUE_DAY}::date as due_on, false as due_provisional, ${row.since} as since, ${row.regionCode} as region_code,
         null::text as department, 'civil-affairs-officer' as role, ${row.reasons} as reasons`;

/** Whether a complaint about the case of a row (`i`) complains of somebody else than its reader. */
const complainsOfOthers = (reader: Actor): SqlText => sql`exists (
  select from remedy r where r.case_id = i.ref_id and ${UNVISITED} and ${notAgainst(reader)})`;

/** What the county visits: one item for each case, whatever it is owed for, as one visit settles all of it. */
export const countyVisitItems = {
  kinds: { 'county-visit': { of: 'case', path: '/v1/cases/{id}/county-visit', people: 2 } },
  visibleTo: ['civil-affairs-officer', 'auditor'],
  // Of the many that were drawn no more are looked at than a page needs: they have a statement of their own.
  items: (today) => [
    sql`
      ${item({
        ...{ caseId: sql`w.case_id`, regionCode: sql`w.region_code`, since: sql`min(w.since)` },
        reasons: sql`array_agg(distinct w.reason)
          || case when exists (select from ${DRAWN} and f.case_id = w.case_id) then array['drawn'] else '{}' end`,
      })}
        from (${ofFamilies(today)}) w group by w.case_id, w.region_code`,
    sql`
      ${item({
        ...{ caseId: sql`d.case_id`, regionCode: sql`f.region_code`, since: sql`c.since` },
        reasons: sql`array['drawn']`,
      })}
        from ${DRAWN} and ${forNothingElse(today)}`,
  ],
  reasons: (reader) => sql`
    array(select reason from unnest(i.reasons) reason
           where reason <> 'complaint' or ${complainsOfOthers(reader)} order by reason)`,
  // Who is complained of never learns of it by a visit that is owed for nothing else.
  shownTo: (reader) => sql`(i.reasons <> array['complaint'] or ${complainsOfOthers(reader)})`,
  relatives: relativesOfCases,
} satisfies DueItemSource;
