import { migration } from '@aid-chain/platform';

/**
 * What one window proposes to another. A person or household is in one open proposal at a time; what was proposed rests
 * sealed as one body.
 */
export const householdProposalsMigration = migration(
  'HouseholdProposals1768200100003',
  `
create table household_proposal (
  id uuid primary key,
  household_id uuid not null references household (id),
  kind text not null,
  effective_on date not null,
  reason_code text not null,
  person_ids uuid[] not null,
  from_region_code text not null,
  to_region_code text not null,
  body jsonb not null,
  state text not null default 'open' check (state in ('open', 'confirmed', 'refused', 'withdrawn')),
  proposed_by text not null,
  proposed_on date not null,
  expires_on date not null,
  answered_by text,
  answered_on date,
  answer_reason_code text,
  recorded_at timestamptz not null default clock_timestamp()
);
create index household_proposal_from on household_proposal (from_region_code, id);
create index household_proposal_to on household_proposal (to_region_code, id);
create index household_proposal_open on household_proposal (expires_on) where state = 'open';
create table household_proposal_hold (
  held_id uuid primary key,
  proposal_id uuid not null references household_proposal (id)
);
create index household_proposal_hold_of on household_proposal_hold (proposal_id)`,
);
