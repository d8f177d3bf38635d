import { migration } from '@aid-chain/platform';

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
  name_key text not null unique,
  -- What a fund has; of others always 0. It never goes below zero.
  fund_fen bigint not null default 0 check (fund_fen >= 0)
);
create index social_organisation_list on social_organisation (registered_on, organisation_id)`,
);
