import { migration } from '@aid-chain/platform';

/** By which kind of remedy, and with which result, a decision not to accept was set aside: the chain of the family shows it. */
export const setAsideRemedyMigration = migration(
  'SetAsideRemedy1796300307000',
  `
alter table non_acceptance
  add column remedy_kind text,
  add column remedy_result text`,
);
