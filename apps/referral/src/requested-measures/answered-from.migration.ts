import { migration } from '@aid-chain/platform';

/** From when on a report answers a request: what was reported before a visit is what the visit found not carried out (S2-16). */
export const answeredFromMigration = migration(
  'RequestAnsweredFrom1796500300001',
  `
alter table requested_measure add column answered_from timestamptz;
update requested_measure set answered_from = (requested_on + 1)::timestamp at time zone 'Asia/Shanghai';
alter table requested_measure alter column answered_from set not null`,
);
