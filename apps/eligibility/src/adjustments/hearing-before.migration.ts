import { migration } from '@aid-chain/platform';

/** What a family had when it was heard: a raise that is decided since is part of what it would lose (L-04). */
export const hearingBeforeMigration = migration(
  'HearingBefore1796600503000',
  `
alter table adjustment_hearing add column amount_before_fen bigint`,
);
