import { sql } from '@aid-chain/messaging';
import type { ServiceDefinition } from '@aid-chain/platform';
import { ReferralModule } from './app.module.js';
import { relativesOf } from './declared-relatives/declared-relatives.sql.js';
import { feedbackItems } from './feedback/feedback.due-items.js';
import { migrations } from './migrations.js';
import { needItems } from './open-needs/needs.due-items.js';
import { acknowledgementItems, cancellationItems } from './referral-state/referrals.due-items.js';
import { measureRequestItems } from './requested-measures/requested-measures.due-items.js';
import { escalationItems, stepItems } from './steps/steps.due-items.js';
import { supervisionItems } from './supervision/supervision.due-items.js';
import { conferenceItems } from './conferences/conferences.due-items.js';
import { doubleAidItems } from './double-aid/double-aid.due-items.js';
import { missingMeasureItems } from './missed/missing-measures.due-items.js';
import { reassessmentItems, serviceSessionItems } from './service-sessions/service-sessions.due-items.js';
import { helperVisitItems } from './helper-visits/helper-visits.due-items.js';
import { fundRemainderItems } from './social-fund/fund-remainder.due-items.js';
import { matchOfEndedItems } from './social-matches/social-matches.due-items.js';
import { unreachedItems } from './webhooks/unreached.due-items.js';

/** The service referral; its statements are plain SQL, so no table is mapped to a class. */
export const referral: ServiceDefinition = {
  name: 'referral',
  defaultPort: 7104,
  module: ReferralModule,
  migrations,
  entities: [],
  consumers: [
    { name: 'referral', topics: ['intake.v1', 'eligibility.v1', 'monitoring.v1', 'referral.v1'] },
    { name: 'referral.outside', topics: ['feedback.{department}.v1'] },
  ],
  dueItems: [
    acknowledgementItems,
    measureRequestItems,
    stepItems,
    escalationItems,
    supervisionItems,
    cancellationItems,
    feedbackItems,
    needItems,
    unreachedItems,
    missingMeasureItems,
    doubleAidItems,
    conferenceItems,
    serviceSessionItems,
    reassessmentItems,
    matchOfEndedItems,
    fundRemainderItems,
    helperVisitItems,
  ],
  auditSubjects: {
    households: sql`select household_id, region_code from household`,
    objects: sql`
      select referral_id as object_id, household_id from referral
      union all select need_id, household_id from need
      union all select double_aid_id, household_id from double_aid
      union all select conference_id, household_id from case_conference
      union all select social_need_id, household_id from social_need
      union all select match_id, household_id from social_match
      union all select assessment_id, household_id from service_assessment
      union all select session_id, household_id from service_session
      union all select award_id, household_id from helper_award`,
    relatives: (householdId) => relativesOf(sql`select null::uuid as ref_id, ${householdId}::uuid as id`),
  },
};
