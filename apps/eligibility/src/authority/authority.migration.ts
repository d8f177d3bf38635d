import { migration } from '@aid-chain/platform';

/**
 * Townships that decide today, as the parameters of the place have it, for lists that are read by SQL alone; and by what a township
 * decided on a reduction or an end (社会救助法 44).
 */
export const authorityMigration = migration(
  'TownshipAuthority1796600100000',
  `
create table deciding_township (
  region_code text primary key
);
alter table adjustment add column authority jsonb`,
);
