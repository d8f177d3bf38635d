import { sql } from '@aid-chain/messaging';
import type { ServiceDefinition } from '@aid-chain/platform';
import { IntakeModule } from './app.module.js';
import { declaredOf } from './declared-relatives/declared-relatives.js';
import { proposalItems } from './household-proposals/proposals.due-items.js';
import { migrations } from './migrations.js';
import { applicationNoticeItems } from './non-acceptance/non-acceptance.due-items.js';
import { windowCheckItems } from './window-check/window-check.due-items.js';

/** The service intake; its statements are plain SQL, so no table is mapped to a class. */
export const intake: ServiceDefinition = {
  name: 'intake',
  defaultPort: 7101,
  module: IntakeModule,
  migrations,
  entities: [],
  consumers: [{ name: 'intake', topics: ['eligibility.v1', 'monitoring.v1'] }],
  dueItems: [windowCheckItems, applicationNoticeItems, proposalItems],
  auditSubjects: {
    households: sql`select id as household_id, region_code from household`,
    objects: sql`select id as object_id, household_id from application`,
    persons: sql`select person_id, household_id from membership`,
    relatives: (householdId) => declaredOf([householdId]),
  },
};
