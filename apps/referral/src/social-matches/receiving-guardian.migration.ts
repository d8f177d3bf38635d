import { migration } from '@aid-chain/platform';

/** The guardian who received help for children living without an adult; the name rests sealed. */
export const receivingGuardianMigration = migration(
  'ReceivingGuardian1796601300000',
  `
alter table social_delivery add column guardian jsonb`,
);
