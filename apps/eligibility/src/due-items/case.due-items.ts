import { sql } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { relativesOfCases } from '../authorisation/authorisation-store.js';

const of = 'case';
/** The whole of a case is on the list in the last third of its days; before, its next step alone is (D57 22). */
const LAST_SHARE = 3;
/** Two officials at least go to a household (D57 15, 16). */
const people = 2;

/** What waits for a person in cases, by the days of D57 15-21 as the place gives them. */
export const caseItems: DueItemSource = {
  kinds: {
    'verification-report': { of, path: '/v1/cases/{id}/verification-report' },
    'supplementary-verification': { of, path: '/v1/cases/{id}/verification-report' },
    // A survey brings the signatures.
    authorisation: { of, path: '/v1/cases/{id}/survey', people },
    survey: { of, path: '/v1/cases/{id}/survey', people },
    'missing-papers': { of, path: '/v1/cases/{id}/papers' },
    'negative-list': { of, path: '/v1/cases/{id}/negative-list' },
    'single-filing': { of, path: '/v1/cases/{id}/single-filings' },
    'special-hardship': { of, path: '/v1/cases/{id}/no-special-hardship' },
    'tekun-minor': { of, path: '/v1/cases/{id}/tekun-minors' },
    'hardship-check': { of, path: '/v1/cases/{id}/hardship-check' },
    'hardship-consultation': { of, path: '/v1/cases/{id}/hardship-consultation' },
    'property-acceptable': { of, path: '/v1/cases/{id}/property-reviews' },
    'other-ground': { of, path: '/v1/cases/{id}/other-grounds' },
    'initial-opinion': { of, path: '/v1/cases/{id}/initial-opinion' },
    publicity: { of, path: '/v1/cases/{id}/publicity' },
    'publicity-end': { of, path: '/v1/cases/{id}/publicity/end' },
    'review-meeting': { of, path: '/v1/cases/{id}/review-meeting' },
    'village-step': { of, path: '/v1/cases/{id}/village-steps' },
    'township-recheck': { of, path: '/v1/cases/{id}/village-steps', people },
    'time-limit': { of, path: '/v1/cases/{id}/time-limit' },
    'time-limit-paused': { of, path: '/v1/cases/{id}/time-limit' },
    'waits-for-remedy': { of, path: '/v1/cases/{id}/decision' },
    decision: { of, path: '/v1/cases/{id}/decision' },
    'refusal-notice': { of, path: '/v1/cases/{id}/refusal-notice' },
    'recognition-end': { of, path: '/v1/cases/{id}/recognition-end' },
    'recognition-restoration': { of, path: '/v1/cases/{id}/recognition-restoration' },
    'track-reopening': { of, path: '/v1/cases/{id}/track-reopening' },
  },
  visibleTo: [...OFFICIAL_ROLES, 'auditor'],
  // A case of which a step is overdue is among what is overdue by that step, and not once more. Asked of each case of a page by its first
  // day: whether there is any, PostgreSQL would ask of all steps of the county first.
  items: (today) => sql`
    select c.kind, c.case_id as ref_id, c.part, c.due_on, c.due_provisional, c.since, c.region_code,
           null::text as department, c.role
      from case_due_item c
     where c.kind <> 'time-limit' or (
       ${today}::date >= c.due_on - (c.due_on - c.since) / ${LAST_SHARE}::integer and coalesce((
         select min(step.due_on) from case_due_item step
          where step.case_id = c.case_id and step.kind <> 'time-limit') >= ${today}::date, true))`,
  relatives: relativesOfCases,
};
