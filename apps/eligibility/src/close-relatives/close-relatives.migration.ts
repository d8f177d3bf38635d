import { migration } from '@aid-chain/platform';

/** Finds in which household a person lives who declared an official as a relative. */
export const closeRelativesMigration = migration(
  'CloseRelatives1768200200016',
  `
create index household_member_ids on household using gin ((jsonb_path_query_array(members, '$[*].personId')))`,
);

/** Finds the declarations that name somebody: most name nobody, and are there to take the place of one that did. */
export const namedRelativesMigration = migration(
  'NamedRelatives1796400200000',
  `
create index declared_relatives_named on declared_relatives (household_id) where staff_codes <> '{}';
create index declared_person_relatives_named on declared_person_relatives (person_id) where staff_codes <> '{}'`,
);
