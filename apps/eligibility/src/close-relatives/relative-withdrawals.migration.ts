import { migration } from '@aid-chain/platform';

/** Why a registration was a mistake, sealed: what keeps an official from a family is not taken back without a word (S4-11). */
export const relativeWithdrawalsMigration = migration(
  'RelativeWithdrawals1796600400000',
  `
alter table relative_registration add column withdrawal_reason jsonb`,
);
