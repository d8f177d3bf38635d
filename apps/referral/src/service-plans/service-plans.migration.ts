import { migration } from '@aid-chain/platform';

/** What people need of services, the plans made of it, and each service that was planned (社会救助法 34; L-54, L-55). */
export const servicePlansMigration = migration(
  'ServicePlans1796200600000',
  `
create table service_assessment (
  assessment_id uuid primary key,
  household_id uuid not null,
  person_id uuid not null,
  region_code text not null,
  reason text not null,
  -- Why, where nothing is recognised for the person.
  unrecognised_reason text,
  assessed_on date not null,
  assessed_by text not null,
  -- Self-care, who cares, home and wish, sealed.
  findings jsonb not null,
  -- When it is due again; null where the place sets no period.
  next_on date,
  -- The one by which it was replaced.
  replaced_by uuid
);
create unique index service_assessment_standing on service_assessment (person_id) where replaced_by is null;
create index service_assessment_household on service_assessment (household_id, assessed_on);
create index service_assessment_due on service_assessment (next_on) where replaced_by is null and next_on is not null;
create table service_plan (
  plan_id uuid primary key,
  assessment_id uuid not null unique references service_assessment,
  planned_on date not null,
  planned_by text not null
);
create table service_plan_line (
  plan_id uuid not null references service_plan,
  line integer not null,
  item text not null,
  kind text not null,
  unit text not null,
  department text not null,
  contract text,
  -- What a unit costs by the contract; null where nothing is paid for it.
  price_fen bigint,
  units_a_month integer not null,
  primary key (plan_id, line)
)`,
);
