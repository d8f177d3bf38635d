import { migration } from '@aid-chain/platform';

/**
 * Which townships decide today, and in which the county visits relatives of officials, as the parameters have it, for lists that are read
 * by SQL alone; and by what a township
 * decided on a reduction or an end (社会救助法 44).
 */
export const authorityMigration = migration(
  'TownshipAuthority1796600100000',
  `
create table township_setting (
  region_code text primary key,
  decides boolean not null,
  visits_relatives boolean not null
);
alter table adjustment add column authority jsonb`,
);
