import { migration } from '@aid-chain/platform';

/** Needs, one open per household, kind and person, and what each of them arose from. */
export const needsMigration = migration(
  'Needs1768200400004',
  `
create table need (
  need_id uuid primary key,
  household_id uuid not null,
  kind text not null,
  person_key text not null,
  aspects text[] not null,
  urgency text not null,
  region_code text not null,
  ground_code text not null,
  ground_zh text not null,
  ground_en text not null,
  established_on date not null,
  state text not null default 'open',
  ended_on date,
  -- How it ended: met, gone, or decided.
  ended_as text,
  -- What civil affairs decided last about what no department took, and when.
  decision text,
  decided_on date
);
create unique index need_open on need (household_id, kind, person_key) where state = 'open';
create index need_undecided on need (need_id) where state = 'open';
create index need_household on need (household_id, kind, person_key);
create table need_origin (
  origin_need_id uuid primary key,
  need_id uuid not null references need,
  origin_type text not null,
  origin_id uuid not null,
  ground_code text not null,
  event_id uuid not null,
  established_on date not null
);
create index need_origin_need on need_origin (need_id);
create index need_origin_origin on need_origin (origin_id)`,
);
