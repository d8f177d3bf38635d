import { appendOnly, migration } from '@aid-chain/platform';

/** Organisations and people who offer help (社会救助法 54, 57), and the money of township emergency funds (S4-05). */
export const socialOrganisationsMigration = migration(
  'SocialOrganisations1796200000000',
  `
create table social_organisation (
  organisation_id uuid primary key,
  kind text not null,
  region_code text not null,
  -- The digits with which all places of its region begin.
  area text not null,
  registered_on date not null,
  -- Name and contact, sealed; of an individual they are personal data.
  profile jsonb not null,
  -- Keyed hash of kind, region and name: the same one is registered once.
  name_key text not null,
  -- What a fund has; of others always 0. It never goes below zero.
  fund_fen bigint not null default 0 check (fund_fen >= 0),
  version integer not null default 1,
  changed_on date,
  -- Since when it does not help here any more, and why.
  ended_on date,
  end_reason text
);
create unique index social_organisation_name on social_organisation (name_key) where ended_on is null;
create index social_organisation_list on social_organisation (registered_on, organisation_id);
create index social_organisation_gone on social_organisation (organisation_id)
 where ended_on is not null or changed_on is not null;
-- What was registered before a change; name and contact stay sealed.
create table social_organisation_version (
  organisation_id uuid not null references social_organisation,
  version integer not null,
  region_code text not null,
  profile jsonb not null,
  until_day date not null,
  changed_by text not null,
  primary key (organisation_id, version)
)`,
  appendOnly('social_organisation_version'),
);
