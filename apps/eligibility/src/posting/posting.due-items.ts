import { sql } from '@aid-chain/messaging';
import { NO_DUE_DAY, type DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfCases } from '../authorisation/authorisation-store.js';

const of = 'case';

/**
 * Positive decisions that are not on the board yet, and what is to be taken down (社会救助法 45; L-08). Of what nobody receives any
 * more nothing is put up.
 */
export const postingItems: DueItemSource = {
  kinds: {
    posting: { of, path: '/v1/cases/{id}/posting' },
    'posting-end': { of, path: '/v1/cases/{id}/posting/end' },
  },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  items: () => sql`
    select case p.state when 'owed' then 'posting' else 'posting-end' end as kind, p.case_id as ref_id,
           case p.state when 'owed' then 'posting/' else 'posting-end/' end || p.track as part,
           coalesce(p.last_day + 1, ${NO_DUE_DAY}::date) as due_on, p.last_day_provisional as due_provisional,
           case p.state when 'owed' then p.owed_since else p.posted_on end as since, p.region_code,
           null::text as department, 'township-reviewer' as role
      from posting p
     where p.state <> 'taken-down'
       -- Asked of each posting of a page by itself, and not of all recognitions of the county first.
       and (p.state = 'posted' or (
         select true from recognition r
          where r.case_id = p.case_id and r.state = 'running' and r.document ->> 'track' = p.track limit 1))`,
  relatives: relativesOfCases,
};
