import { migration } from '@aid-chain/platform';

/** Proposals to the superiors of issuers of false certificates, with their answers; what was written rests sealed. */
export const certificatesMigration = migration(
  'Certificates1796300200002',
  `
create table certificate_proposal (
  proposal_id uuid primary key,
  case_id uuid not null references case_file,
  household_id uuid not null,
  region_code text not null,
  proposed_on date not null,
  proposed_by text not null,
  answered_on date,
  answer_code text,
  -- Who issued the certificate, to whom the proposal went, what it states and what was answered; sealed.
  issuer jsonb not null,
  addressee jsonb not null,
  content jsonb not null,
  answer jsonb
);
create index certificate_proposal_list on certificate_proposal (proposed_on, proposal_id);
create index certificate_proposal_household on certificate_proposal (household_id);
create index certificate_proposal_open on certificate_proposal (proposal_id) where answered_on is null`,
);
