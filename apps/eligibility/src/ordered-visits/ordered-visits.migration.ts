import { migration } from '@aid-chain/platform';

/**
 * A visit is ordered by an entry of the register or by the county for another reason, and settled by the visit of the county, whose
 * record has what was found (S4-10).
 */
export const orderedVisitsMigration = migration(
  'OrderedVisits1796600200020',
  `
alter table ordered_visit
  alter column entry_id drop not null,
  drop column visited_by,
  drop column note,
  -- Which visit of the county to the family of the case it was.
  add column visit_version integer,
  add constraint ordered_visit_made check ((visited_on is null) = (visit_version is null))`,
);
