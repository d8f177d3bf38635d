import { sql } from '@aid-chain/messaging';
import type { ServiceDefinition } from '@aid-chain/platform';
import { EligibilityModule } from './app.module.js';
import { declaredByHousehold } from './authorisation/authorisation-store.js';
import { caseItems } from './due-items/case.due-items.js';
import { inquiryItems } from './inquiry-letters/inquiry-letters.due-items.js';
import { parkedItems, requestItems } from './request-views/verification-items.due-items.js';
import { migrations } from './migrations.js';

/** The service as the launcher, the tests and its own process start it. */
export const eligibility: ServiceDefinition = {
  name: 'eligibility',
  defaultPort: 7102,
  module: EligibilityModule,
  migrations,
  entities: [],
  consumers: [{ name: 'eligibility', topics: ['intake.v1', 'monitoring.v1'] }],
  dueItems: [caseItems, requestItems, parkedItems, inquiryItems],
  auditSubjects: {
    households: sql`select household_id, region_code from household`,
    objects: sql`
      select case_id as object_id, household_id from case_file
      union all select q.request_id, c.household_id from verification_request q join case_file c on c.case_id = q.case_id
      union all select i.letter_id, c.household_id from inquiry_letter i join case_file c on c.case_id = i.case_id`,
    relatives: declaredByHousehold,
  },
};
