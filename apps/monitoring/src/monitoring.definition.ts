import { sql } from '@aid-chain/messaging';
import type { ServiceDefinition } from '@aid-chain/platform';
import { declaredBy } from './declared-relatives/declared-relatives.js';
import { possibleDoubleItems } from './doubles/doubles.due-items.js';
import { migrations } from './migrations.js';
import { MonitoringModule } from './monitoring.module.js';
import { Visit } from './visits/visit.entity.js';
import { Warning } from './warnings/warning.entity.js';
import { dispositionItems, visitItems } from './warnings/warnings.due-items.js';

/** The service monitoring as the launchers and the tests start it. */
export const monitoring: ServiceDefinition = {
  name: 'monitoring',
  defaultPort: 7103,
  module: MonitoringModule,
  migrations,
  entities: [Warning, Visit],
  consumers: [{ name: 'monitoring', topics: ['intake.v1', 'eligibility.v1', 'referral.v1'] }],
  dueItems: [visitItems, dispositionItems, possibleDoubleItems],
  auditSubjects: {
    households: sql`select id as household_id, region_code from household`,
    objects: sql`
      select id as object_id, household_id from warning
      union all select id, household_id from possible_double`,
    relatives: (householdId) => declaredBy([householdId]),
  },
};
