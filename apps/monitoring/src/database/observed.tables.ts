/**
 * Own copies of what others decide, each fed by the events of one topic. There are no foreign keys between them:
 * topics have no order between each other, so a decision may arrive before its household (architecture §3).
 */
export const OBSERVED_TABLES: readonly string[] = [
  `create table household (
    id uuid primary key,
    region_code text not null check (region_code ~ '^[0-9]{12}$'),
    residence text not null,
    state text not null default 'active' check (state in ('active', 'closed')),
    closed_into uuid,
    restored boolean not null default false,
    address jsonb not null,
    head_person_id uuid,
    head_name jsonb,
    head_phone jsonb
  )`,
  `create table household_member (
    household_id uuid not null,
    person_id uuid not null,
    name jsonb not null,
    lives_to date,
    left_reason text,
    seen_at timestamptz not null,
    primary key (household_id, person_id)
  )`,
  'create index household_member_person on household_member (person_id)',
  `create table member_index (
    kid text not null,
    value text not null,
    person_id uuid not null,
    primary key (kid, value)
  )`,
  'create index member_index_person on member_index (person_id)',
  'create table household_alias (from_id uuid primary key, into_id uuid not null)',
  'create index household_alias_into on household_alias (into_id)',
  `create table net_income (
    household_id uuid primary key,
    annual_fen bigint not null,
    case_id uuid not null,
    determined_at timestamptz not null
  )`,
  `create table recognition (
    household_id uuid not null,
    category text not null,
    person_key text not null,
    state text not null check (state in ('active', 'ended')),
    valid_from date not null,
    valid_to date,
    monthly_amount_fen bigint,
    -- The day of the last decision on it, with which a change of the members is compared.
    decided_on date not null,
    -- The last event of the register on the household that this decision had before it; null where it says none.
    register_seq bigint,
    primary key (household_id, category, person_key)
  )`,
  // How many left or joined and why; who it was stands in the register alone.
  `create table membership_change (
    id uuid primary key,
    household_id uuid not null,
    reason_code text not null,
    effective_on date not null,
    recorded_on date not null,
    -- Its place among the events of the register on the household, with which a decision is compared.
    register_seq bigint,
    joined_count integer not null,
    left_count integer not null
  )`,
  'create index membership_change_household on membership_change (household_id)',
  `create table case_track (
    case_id uuid not null,
    track text not null,
    household_id uuid not null,
    application_id uuid,
    state text not null check (state in ('open', 'closed')),
    opened_on date,
    primary key (case_id, track)
  )`,
  'create index case_track_household on case_track (household_id)',
  'create index case_track_application on case_track (application_id) where application_id is not null',
  `create table clue (
    id uuid primary key,
    source text not null,
    channel text not null,
    reporter_kind text not null,
    region_code text not null,
    matter_code text not null,
    due_on date not null,
    registered_at timestamptz not null,
    outcome text,
    reason_code text,
    application_id uuid
  )`,
  `create table referral (
    id uuid primary key,
    household_id uuid not null,
    need_kind text not null,
    department text not null,
    due_on date not null,
    state text not null
  )`,
  'create index referral_household on referral (household_id)',
  `create table overdue_feedback (
    referral_id uuid not null,
    quarter text not null,
    household_id uuid not null,
    department text not null,
    due_on date not null,
    reported boolean not null default false,
    primary key (referral_id, quarter)
  )`,
  'create index overdue_feedback_household on overdue_feedback (household_id) where not reported',
];
