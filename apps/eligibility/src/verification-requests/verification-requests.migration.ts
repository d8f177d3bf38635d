import { migration } from '@aid-chain/platform';

/**
 * Requests to sources about persons, each with its ground, and the answers to them. A request is never rewritten: only how it
 * stands moves on. What arrived is kept whatever becomes of it; what cannot be read is sealed.
 */
export const verificationRequestsMigration = migration(
  'VerificationRequests1768200200020',
  `
create table verification_request (
  request_id uuid primary key,
  case_id uuid not null references case_file,
  subject_id uuid not null,
  supporter jsonb,
  supporter_sealed jsonb,
  source_code text not null,
  asked_of text not null,
  authority_region text,
  version integer not null,
  ground jsonb not null,
  period jsonb,
  asked_on date not null,
  asked_by text not null,
  due_on date,
  due_provisional boolean not null,
  reexamines uuid references verification_request,
  objection jsonb,
  state text not null,
  state_on date not null,
  reason_code text,
  answer_id text,
  answer_hash text,
  result text,
  queried_on date,
  valid_until date,
  reported_in integer,
  batch_id uuid,
  unique (case_id, subject_id, source_code, asked_of, version),
  check ((supporter is null) = (supporter_sealed is null))
);
create unique index verification_request_open on verification_request (case_id, subject_id, source_code, asked_of)
  where state = 'asked';
create index verification_request_due on verification_request (due_on, request_id)
  where state = 'asked' or (state = 'timed-out' and reported_in is null);
create index verification_request_asked on verification_request (due_on, request_id) where state = 'asked';
-- The list goes along it: what nobody has to answer by a day stands under the last that there is (NO_DUE_DAY).
create index verification_request_elsewhere on verification_request ((coalesce(due_on, date '9999-12-31')), request_id)
  where asked_of <> 'platform' and (state = 'asked' or (state = 'timed-out' and reported_in is null));
create index verification_request_unsent on verification_request (request_id)
  where batch_id is null and asked_of = 'platform' and state = 'asked';
create index verification_request_batch on verification_request (batch_id) where batch_id is not null;

create table verification_answer (
  answer_id text not null,
  content_hash text not null,
  request_id uuid,
  channel text not null,
  state text not null,
  code text,
  params jsonb,
  arrived_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  answer jsonb,
  sealed jsonb,
  decided_by text,
  decided_on date,
  reason_code text,
  parked_id uuid not null unique,
  primary key (answer_id, content_hash)
);
create index verification_answer_parked on verification_answer (arrived_on, parked_id) where state = 'parked';

-- What was handed to a connector together: it is written again under the same name until it is sent.
create table verification_batch (
  batch_id uuid primary key,
  channel text not null,
  made_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  fault text,
  refused_at timestamptz
);
create index verification_batch_unsent on verification_batch (made_at) where sent_at is null;

-- How far a file of answers was read, by what it holds: under another name it is the same file.
create table verification_file (
  digest text primary key,
  name text not null,
  bytes_done bigint not null default 0,
  lines_done integer not null default 0,
  state text not null,
  code text
);
create table verification_cursor (
  channel text primary key,
  cursor text not null
)`,
);
