import { migration } from '@aid-chain/platform';

/** Since when an application that was not accepted is withdrawn: what a remedy ordered of it cannot be carried out any more (L-22). */
export const withdrawnApplicationMigration = migration(
  'WithdrawnApplication1796600908300',
  `
alter table unaccepted_application add column withdrawn_on date`,
);
