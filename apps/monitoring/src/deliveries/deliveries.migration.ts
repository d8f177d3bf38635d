import { migration } from '@aid-chain/platform';

/** Measures that a disposition found not carried out, sealed, and how departments stand to each (S2-16). */
export const deliveriesMigration = migration(
  'Deliveries1796200000000',
  `
create table undelivered_measure (
  request_id uuid primary key,
  warning_id uuid not null references warning (id),
  person_id uuid,
  measure jsonb not null,
  requested_on date not null
);
create index undelivered_measure_warning on undelivered_measure (warning_id);
-- Without a foreign key: topics have no order between each other.
create table delivery_answer (
  request_id uuid not null,
  referral_id uuid not null,
  department text not null,
  state text not null,
  answered_on date not null,
  due_on date,
  reason_code text,
  primary key (request_id, referral_id)
)`,
);
