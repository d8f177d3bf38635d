import { migration } from '@aid-chain/platform';

/** Finds in which household a person lives who declared an official as a relative; and what was learned of later. */
export const closeRelativesMigration = migration(
  'CloseRelatives1768200200016',
  `
create index household_member_ids on household using gin ((jsonb_path_query_array(members, '$[*].personId')));
-- A cadre without a staff code has the code of their village and name; the name rests sealed.
create table relative_registration (
  registration_id uuid primary key,
  household_id uuid not null,
  region_code text not null,
  person_id uuid not null,
  relation text not null,
  staff_code text not null,
  village_code text,
  name jsonb,
  learned_from text not null,
  registered_on date not null,
  registered_by text not null,
  withdrawn_on date,
  withdrawn_by text
);
create unique index relative_registration_standing on relative_registration (household_id, person_id, staff_code)
  where withdrawn_on is null`,
);

/** Finds the declarations that name somebody: most name nobody, and are there to take the place of one that did. */
export const namedRelativesMigration = migration(
  'NamedRelatives1796400200000',
  `
create index declared_relatives_named on declared_relatives (household_id) where staff_codes <> '{}';
create index declared_person_relatives_named on declared_person_relatives (person_id) where staff_codes <> '{}'`,
);
