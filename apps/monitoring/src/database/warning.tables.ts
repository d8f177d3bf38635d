/** Department data, the warnings that it raised, the visits and what was decided. */
export const WARNING_TABLES: readonly string[] = [
  `create table batch (
    id uuid primary key,
    department text not null,
    kind text not null,
    actor_id text not null,
    received_on date not null,
    row_count integer not null,
    matched integer not null,
    unmatched integer not null,
    rejected integer not null,
    recorded_at timestamptz not null default clock_timestamp()
  )`,
  `create table medical_bill (
    department text not null,
    row_ref text not null,
    batch_id uuid not null references batch (id) deferrable initially deferred,
    row_no integer not null,
    household_id uuid not null,
    person_id uuid not null,
    self_paid_fen bigint not null check (self_paid_fen >= 0),
    settled_on date not null,
    primary key (department, row_ref)
  )`,
  'create index medical_bill_household on medical_bill (household_id, settled_on)',
  'create index medical_bill_batch on medical_bill (batch_id)',
  `create table warning (
    id uuid primary key,
    household_id uuid not null,
    region_code text not null,
    indicator text not null,
    level text not null check (level in ('normal', 'urgent')),
    evidence jsonb not null,
    parameter_version text not null,
    raised_on date not null,
    due_on date not null,
    due_provisional boolean not null,
    state text not null default 'open' check (state in ('open', 'visited', 'disposed')),
    visit_id uuid,
    visited_on date,
    visit_outcome text,
    disposed_on date,
    dispositions text[] not null default '{}'
  )`,
  // The same ground warns once while open.
  `create unique index warning_once on warning (household_id, indicator) where state <> 'disposed'`,
  'create index warning_household on warning (household_id, id)',
  'create index warning_region on warning (region_code text_pattern_ops, id)',
  `create table visit (
    id uuid primary key,
    warning_id uuid not null references warning (id),
    household_id uuid not null,
    visited_on date not null,
    outcome text not null check (outcome in ('substantiated', 'unsubstantiated', 'not-met')),
    actor_id text not null,
    note jsonb,
    recorded_at timestamptz not null default clock_timestamp()
  )`,
  'create index visit_warning on visit (warning_id)',
];
