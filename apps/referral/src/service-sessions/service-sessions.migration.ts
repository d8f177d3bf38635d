import { migration } from '@aid-chain/platform';

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
  -- What each side states: whether it was given, since when, how much, why not, who stated it, and when.
  provider jsonb,
  person jsonb,
  -- What both sides state alike, and what it costs; nothing of a service that was not given.
  units integer,
  amount_fen bigint,
  follow_up text,
  followed_on date,
  evaluation text,
  evaluated_on date,
  evaluation_note jsonb,
  foreign key (plan_id, line) references service_plan_line,
  unique (plan_id, line, planned_on, planned_from)
);
create index service_session_list on service_session (planned_on, session_id);
create index service_session_household on service_session (household_id);
create index service_session_due on service_session (planned_on) where follow_up is null and state <> 'given';
create index service_session_paid on service_session (department, planned_on) where state = 'given'`,
);
