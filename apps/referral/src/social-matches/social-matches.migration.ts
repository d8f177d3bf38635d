import { appendOnly, migration } from '@aid-chain/platform';

/** Matches of needs with offers, and the separate consents of families for them (N13). */
export const socialMatchesMigration = migration(
  'SocialMatches1796200300000',
  `
create table social_match (
  match_id uuid primary key,
  social_need_id uuid not null references social_need,
  offer_id uuid not null references social_offer,
  organisation_id uuid not null references social_organisation,
  household_id uuid not null,
  person_key text not null,
  region_code text not null,
  need_kind text not null,
  form text not null,
  item text,
  unit text not null,
  -- What was promised by the match.
  promised bigint not null check (promised > 0),
  -- What is matched; once delivered, what was delivered.
  quantity bigint not null check (quantity > 0),
  state text not null,
  matched_on date not null,
  -- Why the family gets it beside the same help of social forces.
  beside_reason text,
  answered_on date,
  ended_on date,
  reason_code text,
  handed_by text,
  -- The member who received it.
  received_by uuid,
  paper text,
  -- The last day for which it counts: of what was given once the end of its quarter.
  counts_until date,
  -- The delivery that stands, by its number; null while nothing is delivered.
  delivery_no integer
);
create index social_match_list on social_match (matched_on, match_id);
create index social_match_household on social_match (household_id, need_kind);
create index social_match_need on social_match (social_need_id);
create index social_match_organisation on social_match (organisation_id, state);
create index social_match_offer on social_match (offer_id);
create table social_consent (
  consent_id uuid primary key,
  match_id uuid not null references social_match,
  person_id uuid not null,
  organisation_id uuid not null references social_organisation,
  scopes text[] not null,
  purpose text not null,
  text_version text not null,
  signed_as text not null,
  signed_by uuid,
  -- The name of a guardian who is no member of the household, sealed.
  guardian jsonb,
  signed_on date not null,
  recorded_by text not null,
  revoked_on date
);
create unique index social_consent_standing on social_consent (match_id) where revoked_on is null;
-- Each delivery, and each that was taken back: nothing of it is overwritten (L-18).
create table social_delivery (
  match_id uuid not null references social_match,
  entry_no integer not null,
  -- Null for a delivery; the number of the delivery that this entry takes back.
  takes_back integer,
  on_day date not null,
  quantity bigint not null,
  handed_by text,
  received_by uuid,
  paper text,
  is_need_met boolean not null,
  reason text,
  recorded_by text not null,
  primary key (match_id, entry_no)
);
-- How the family found a delivery; the last entry counts.
create table social_evaluation (
  match_id uuid not null references social_match,
  entry_no integer not null,
  delivery_no integer not null,
  evaluation text not null,
  evaluated_on date not null,
  evaluated_by uuid not null,
  note jsonb,
  correction_reason text,
  recorded_by text not null,
  primary key (match_id, entry_no)
)`,
  ...['social_delivery', 'social_evaluation'].map(appendOnly),
);
