import { migration } from '@aid-chain/platform';

/** A record of a found person that was a mistake ends with its reason; one that is alike is found by place, need and day (L-50, adr/0087). */
export const foundPersonCorrectionsMigration = migration(
  'FoundPersonCorrections1796601500000',
  `
alter table found_person add column ended_on date, add column end_reason text,
  add constraint found_person_end check ((ended_on is null) = (end_reason is null) and (ended_on is null or identified_on is null));
create index found_person_alike on found_person (region_code, found_on, kind) where ended_on is null`,
);
