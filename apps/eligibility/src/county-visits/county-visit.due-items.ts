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

/** A complaint by name (`r`) for which the county has not gone yet (D57 20; L-20). */
const UNVISITED = sql`r.visit_owed and r.visited_on is null and r.result is distinct from 'withdrawn'`;
const COMPLAINED = sql`remedy r where r.case_id is not null and ${UNVISITED} and ${isLeft(sql`r.case_id`)}`;

/** A visit (`v`) that the county ordered, by the register of proven fraud or for another reason: which it was, nobody reads here (S4-10). */
const ordered = (today: IsoDate): SqlText => sql`
  ordered_visit v where v.visited_on is null and ${standsOn(today)} and ${isLeft(sql`v.case_id`)}`;

/** What is owed for a reason of the family, in few cases of a county: one row for each reason. */
const ofFamilies = (today: IsoDate): SqlText => sql`
  ${RELATED}
  union all
  select r.case_id, r.region_code, r.received_on as since, 'complaint' as reason from ${COMPLAINED}
  union all
  select v.case_id, v.region_code, v.ordered_on as since, 'ordered' as reason from ${ordered(today)}`;

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
  not exists (select from ${COMPLAINED} and r.case_id = f.case_id)
  and not exists (select from ${ordered(today)} and v.case_id = f.case_id)
  and not (${visitsRelatives(sql`f.region_code`)} and f.household_id in (${RELATED_HOUSEHOLDS}))`;

/** Items of the list. @param rows of cases that are visited: case, place, first day and reasons */
const itemsOf = (rows: SqlText): SqlText => sql`
  select 'county-visit' as kind, w.case_id as ref_id, ${`county-visit/${VISITED_TRACK}`} as part,
         ${NO_DUE_DAY}::date as due_on, false as due_provisional, w.since, w.region_code,
         null::text as department, 'civil-affairs-officer' as role, w.reasons
    from (${rows}) w`;

/** Whether a complaint about the case of a row (`i`) complains of somebody else than its reader. */
const complainsOfOthers = (reader: Actor): SqlText => sql`exists (
  select from remedy r where r.case_id = i.ref_id and ${UNVISITED} and ${notAgainst(reader)})`;

/** What the county visits: one item for each case, whatever it is owed for, as one visit settles all of it. */
export const countyVisitItems = {
  kinds: { 'county-visit': { of: 'case', path: '/v1/cases/{id}/county-visit', people: 2 } },
  visibleTo: ['civil-affairs-officer', 'auditor'],
  // Of the many that were drawn no more are looked at than a page needs: they have a statement of their own.
  items: (today) => [
    itemsOf(sql`
      select o.case_id, o.region_code, min(o.since) as since, array_agg(distinct o.reason)
               || case when exists (select from ${DRAWN} and f.case_id = o.case_id) then array['drawn'] else '{}' end as reasons
        from (${ofFamilies(today)}) o group by o.case_id, o.region_code`),
    itemsOf(sql`
      select d.case_id, f.region_code, c.since, array['drawn'] as reasons from ${DRAWN} and ${forNothingElse(today)}`),
  ],
  reasons: (reader) => sql`
    array(select reason from unnest(i.reasons) reason
           where reason <> 'complaint' or ${complainsOfOthers(reader)} order by reason)`,
  // Who is complained of never learns of it by a visit that is owed for nothing else.
  shownTo: (reader) => sql`(i.reasons <> array['complaint'] or ${complainsOfOthers(reader)})`,
  relatives: relativesOfCases,
} satisfies DueItemSource;
