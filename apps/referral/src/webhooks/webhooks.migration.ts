import { migration } from '@aid-chain/platform';

/**
 * Messages on their way to the webhooks of departments. Of one household (stream) at most one is being delivered to a
 * department: the others wait, so that they arrive in order.
 */
export const webhooksMigration = migration(
  'Webhooks1796000000002',
  `
create table webhook (
  department text primary key,
  -- The last number of its topic that stands below.
  upto bigint not null,
  -- An address that answered that it is gone for good: nothing is sent to it any more.
  stopped_url text,
  stopped_at timestamptz,
  check ((stopped_url is null) = (stopped_at is null))
);
create table webhook_secret (
  secret_id uuid primary key,
  department text not null,
  sealed jsonb not null,
  issued_at timestamptz not null default clock_timestamp(),
  issued_by text not null,
  ends_at timestamptz
);
create index webhook_secret_department on webhook_secret (department, issued_at);
create table webhook_delivery (
  department text not null references webhook,
  delivery_no bigint not null,
  stream text not null,
  referral_id uuid,
  state text not null,
  attempts integer not null default 0,
  queued_at timestamptz not null default clock_timestamp(),
  first_at timestamptz,
  -- When it is tried next; while it is being tried, by when another process may try it.
  next_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  given_up_on date,
  primary key (department, delivery_no)
);
create unique index webhook_delivery_under_way on webhook_delivery (department, stream) where state = 'pending';
create index webhook_delivery_due on webhook_delivery (department, next_at, delivery_no) where state = 'pending';
create index webhook_delivery_waiting on webhook_delivery (department, stream, delivery_no) where state = 'waiting';
-- Of the few that are listed by their state. Without those that wait: which of them is next is asked for by household alone.
create index webhook_delivery_listed on webhook_delivery (department, state, delivery_no)
  where state in ('pending', 'given-up', 'informed-otherwise');
create index webhook_delivery_not_reached on webhook_delivery (referral_id) where state = 'given-up';
create table webhook_attempt (
  department text not null,
  delivery_no bigint not null,
  attempted_at timestamptz not null,
  duration_ms integer not null,
  status integer,
  fault text,
  attempt_id bigint generated always as identity,
  primary key (department, attempt_id)
);
create index webhook_attempt_delivery on webhook_attempt (department, delivery_no, attempt_id)`,
);
