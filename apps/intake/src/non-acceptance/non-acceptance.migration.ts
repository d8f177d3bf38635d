import { migration } from '@aid-chain/platform';

/**
 * Decisions not to accept an application, each with the delivery of its notice and with the remedy that set it aside, and what a family
 * was asked to put right in its application, a row per request (A-18; L-22; 社会救助法 64, 70; D57 10).
 */
export const nonAcceptanceMigration = migration(
  'NonAcceptance1796300205000',
  `
create table non_acceptance (
  decision_id uuid primary key,
  application_id uuid not null references application,
  decided_on date not null,
  reason_code text not null,
  -- What the window wrote for the family, sealed.
  note jsonb,
  delivered_on date,
  delivery_method text,
  set_aside_on date,
  remedy_id uuid,
  redo_by date,
  -- Decisions of before this table are published by the due work.
  is_published boolean not null default true,
  check ((delivered_on is null) = (delivery_method is null)),
  check ((set_aside_on is null) = (remedy_id is null))
);
create unique index non_acceptance_stands on non_acceptance (application_id) where set_aside_on is null;
create index non_acceptance_application on non_acceptance (application_id, decision_id);
create index non_acceptance_unpublished on non_acceptance (decision_id) where not is_published;
create index non_acceptance_undelivered on non_acceptance (decision_id) where delivered_on is null and set_aside_on is null;
insert into non_acceptance (decision_id, application_id, decided_on, reason_code, note, is_published)
select gen_random_uuid(), id, checked_on, check_reason_code, check_note, false from application where state = 'not-accepted';
create table filing_supplement (
  request_id uuid primary key,
  application_id uuid not null references application,
  asked_on date not null,
  reason_code text not null,
  note jsonb not null,
  delivered_on date,
  delivery_method text,
  -- By when the family puts it right, where the place sets days.
  due_on date,
  check ((delivered_on is null) = (delivery_method is null))
);
create index filing_supplement_application on filing_supplement (application_id, request_id)`,
);
