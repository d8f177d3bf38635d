import { migration } from '@aid-chain/platform';

/** After which survey of the case a paper came: on one day it may answer a request, or come before the next one (D57 10). */
export const arrivalOrderMigration = migration(
  'ArrivalOrder1796600908200',
  `
alter table paper_received add column survey_version integer`,
);
