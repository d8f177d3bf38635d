import { sql } from '@aid-chain/messaging';
import type { ServiceDefinition } from '@aid-chain/platform';
import { adjustmentItems } from './adjustments/adjustments.due-items.js';
import { EligibilityModule } from './app.module.js';
import { declaredByHousehold } from './authorisation/authorisation-store.js';
import { countyVisitItems } from './county-visits/county-visit.due-items.js';
import { caseItems } from './due-items/case.due-items.js';
import { arrearsItems } from './arrears/arrears.due-items.js';
import { certificateItems } from './certificates/certificates.due-items.js';
import { objectionItems, remedyItems } from './remedies/remedies.due-items.js';
import { unprovenRemedies } from './remedies/remedy-visibility.sql.js';
import { inquiryItems } from './inquiry-letters/inquiry-letters.due-items.js';
import { parkedItems, requestItems } from './request-views/verification-items.due-items.js';
import { migrations } from './migrations.js';
import { fraudNoticeItems } from './fraud-register/fraud-notice.due-items.js';
import { postingItems } from './posting/posting.due-items.js';

/** The service as the launcher, the tests and its own process start it. */
export const eligibility: ServiceDefinition = {
  name: 'eligibility',
  defaultPort: 7102,
  module: EligibilityModule,
  migrations,
  entities: [],
  consumers: [{ name: 'eligibility', topics: ['intake.v1', 'monitoring.v1'] }],
  dueItems: [
    caseItems,
    requestItems,
    parkedItems,
    inquiryItems,
    countyVisitItems,
    postingItems,
    adjustmentItems,
    remedyItems,
    objectionItems,
    certificateItems,
    fraudNoticeItems,
    arrearsItems,
  ],
  auditSubjects: {
    households: sql`select household_id, region_code from household`,
    objects: sql`
      select case_id as object_id, household_id from case_file
      union all select adjustment_id, household_id from adjustment
      union all select remedy_id, household_id from remedy where household_id is not null
      union all select proposal_id, household_id from certificate_proposal
      union all select arrears_id, household_id from arrears
      union all select v.visit_id, c.household_id from ordered_visit v join case_file c on c.case_id = v.case_id
      union all select q.request_id, c.household_id from verification_request q join case_file c on c.case_id = q.case_id
      union all select i.letter_id, c.household_id from inquiry_letter i join case_file c on c.case_id = i.case_id`,
    unshown: unprovenRemedies,
    relatives: declaredByHousehold,
  },
};
