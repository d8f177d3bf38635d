import { migration } from '@aid-chain/platform';

/** Finds in which household a person lives who declared an official as a relative. */
export const closeRelativesMigration = migration(
  'CloseRelatives1768200200016',
  `
create index household_member_ids on household using gin ((jsonb_path_query_array(members, '$[*].personId')))`,
);
