import { migration } from '@aid-chain/platform';

/** Case conferences, at most one open for a household, and the referrals to which their plans led. */
export const conferencesMigration = migration(
  'Conferences1796100300000',
  `
create table case_conference (
  conference_id uuid primary key,
  household_id uuid not null,
  person_key text not null,
  region_code text not null,
  state text not null,
  triggers text[] not null,
  -- The urgent needs that were open when it was proposed, answered or held: about the same ones none is proposed twice.
  urgent_needs uuid[] not null,
  proposed_on date not null,
  -- Who proposed it; null where the facts did.
  proposed_by text,
  answered_on date,
  meets_on date,
  departments text[] not null default '{}',
  people text[] not null default '{}',
  reason_code text,
  held_on date,
  -- What was written down by whoever proposed it, and the minutes; sealed.
  note jsonb,
  minutes jsonb
);
create unique index case_conference_open on case_conference (household_id) where state in ('proposed', 'convened');
create index case_conference_due on case_conference (meets_on, conference_id) where state = 'convened';
create index case_conference_proposed on case_conference (conference_id) where state = 'proposed';
create index case_conference_list on case_conference (proposed_on, conference_id);
create index case_conference_household on case_conference (household_id);
create table conference_referral (
  conference_id uuid not null references case_conference,
  referral_id uuid not null references referral,
  primary key (conference_id, referral_id)
)`,
);
