import { migration } from '@aid-chain/platform';

/** Supervision orders of civil affairs, and what each of them names; whether that is done is read off the duty or the step. */
export const supervisionMigration = migration(
  'Supervision1796000200000',
  `
create table supervision_order (
  order_id uuid primary key,
  department text not null,
  region_code text not null,
  issued_on date not null,
  due_on date not null,
  due_provisional boolean not null,
  issued_by text not null
);
create index supervision_order_issued on supervision_order (issued_on desc, order_id desc);
create index supervision_order_department on supervision_order (department, due_on);
create table supervision_item (
  order_id uuid not null references supervision_order,
  referral_id uuid not null references referral,
  -- One of both: a step of the referral, or the report of a quarter.
  step text,
  quarter text,
  was_due_on date not null,
  check ((step is null) <> (quarter is null))
);
create unique index supervision_item_once on supervision_item (order_id, referral_id, coalesce(step, quarter));
create index supervision_item_referral on supervision_item (referral_id)`,
);
