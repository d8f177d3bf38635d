import { migration } from '@aid-chain/platform';

/** Needs that are open to social forces: what is wished for, and how much of it is matched. */
export const socialNeedsMigration = migration(
  'SocialNeeds1796200200000',
  `
create table social_need (
  social_need_id uuid primary key,
  need_id uuid not null references need,
  household_id uuid not null,
  person_key text not null,
  region_code text not null,
  need_kind text not null,
  form text not null,
  item text,
  unit text not null,
  quantity bigint not null check (quantity > 0),
  matched bigint not null default 0 check (matched between 0 and quantity),
  delivered bigint not null default 0 check (delivered between 0 and matched),
  ground text not null,
  law_first text not null,
  -- Why it is opened although social forces met it before.
  beside_reason text,
  opened_on date not null,
  until_day date,
  state text not null,
  closed_on date,
  close_reason text
);
create unique index social_need_open on social_need (need_id, form, coalesce(item, '')) where state = 'open';
create index social_need_list on social_need (opened_on, social_need_id);
create index social_need_household on social_need (household_id);
-- How many households have an open need of a kind in a place: a published one names its place only among enough of them.
create index need_cells on need (kind, region_code) where state = 'open'`,
);
