import { migration } from '@aid-chain/platform';

/** Where the money of a fund went that has ended: an entry like every other (S4-05, L-18). */
export const fundRemainderMigration = migration(
  'FundRemainder1796601400000',
  `
alter table social_fund_entry add column passed_to text;
create index social_organisation_ended_fund on social_organisation (ended_on) where ended_on is not null and fund_fen > 0`,
);
