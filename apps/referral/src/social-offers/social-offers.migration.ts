import { migration } from '@aid-chain/platform';

/** What social forces offer: how much of it is matched never exceeds what is offered. */
export const socialOffersMigration = migration(
  'SocialOffers1796200100000',
  `
create table social_offer (
  offer_id uuid primary key,
  organisation_id uuid not null references social_organisation,
  form text not null,
  -- Null for money.
  item text,
  unit text not null,
  quantity bigint not null check (quantity > 0),
  -- What is promised or delivered of it.
  matched bigint not null default 0 check (matched between 0 and quantity),
  -- For which needs; empty: for all.
  need_kinds text[] not null,
  region_code text not null,
  area text not null,
  valid_from date not null,
  valid_until date,
  state text not null,
  version integer not null default 1,
  withdrawn_on date,
  reason_code text
);
create index social_offer_list on social_offer (valid_from, offer_id);
create index social_offer_organisation on social_offer (organisation_id);
create index social_offer_left on social_offer (form, item, unit) where state = 'open' and matched < quantity;
-- What an offer was before it was amended.
create table social_offer_version (
  offer_id uuid not null references social_offer,
  version integer not null,
  quantity bigint not null,
  need_kinds text[] not null,
  valid_until date,
  until_day date not null,
  primary key (offer_id, version)
)`,
);
