import { appendOnly, migration } from '@aid-chain/platform';

/** Each service that was planned, what either side states of it, and what is paid for it (L-55). */
export const serviceSessionsMigration = migration(
  'ServiceSessions1796200700000',
  `
create table service_session (
  session_id uuid primary key,
  plan_id uuid not null references service_plan,
  line integer not null,
  assessment_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  region_code text not null,
  item text not null,
  unit text not null,
  department text not null,
  contract text,
  price_fen bigint,
  planned_on date not null,
  planned_from text not null,
  planned_units integer not null,
  state text not null,
  -- What both sides state alike, and what it costs; nothing of a service that was not given.
  units integer,
  amount_fen bigint,
  -- What was done about it; null again once something new was stated.
  follow_up text,
  -- What it was before the person died or the household ended; null where neither is so.
  state_before text,
  foreign key (plan_id, line) references service_plan_line,
  unique (plan_id, line, planned_on, planned_from)
);
create index service_session_list on service_session (planned_on, session_id);
create index service_session_household on service_session (household_id);
create index service_session_person on service_session (person_id, planned_on);
create index service_session_due on service_session (planned_on) where follow_up is null and state not in ('given', 'cancelled');
create index service_session_paid on service_session (department, planned_on) where state = 'given';
-- What each side states, the last entry of a side counts; a correction is a new entry with its reason (L-18).
create table service_statement (
  session_id uuid not null references service_session,
  entry_no integer not null,
  side text not null,
  given boolean not null,
  began_at text,
  units integer,
  reason_code text,
  time_reason text,
  -- Somebody of the provider, or the member of the family who states it.
  stated_by text not null,
  stated_on date not null,
  correction_reason text,
  recorded_by text not null,
  primary key (session_id, entry_no)
);
-- What was done about a service that was not given or is disputed.
create table service_follow_up (
  session_id uuid not null references service_session,
  entry_no integer not null,
  follow_up text not null,
  followed_on date not null,
  recorded_by text not null,
  primary key (session_id, entry_no)
);
-- How the person found it; the last entry counts.
create table service_evaluation (
  session_id uuid not null references service_session,
  entry_no integer not null,
  evaluation text not null,
  evaluated_on date not null,
  evaluated_by uuid not null,
  note jsonb,
  correction_reason text,
  recorded_by text not null,
  primary key (session_id, entry_no)
)`,
  ...['service_statement', 'service_follow_up', 'service_evaluation'].map(appendOnly),
);
