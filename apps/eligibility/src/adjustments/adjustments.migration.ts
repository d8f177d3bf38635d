import { appendOnly, migration } from '@aid-chain/platform';

/**
 * Proposals to reduce, end or raise what runs, with hearing, decision and notice (社会救助法 47, 48). Lines, what was stated,
 * reasons and notices only sealed; attempts and hearings are never altered.
 */
export const adjustmentsMigration = migration(
  'Adjustments1796100500000',
  `
create table adjustment (
  adjustment_id uuid primary key,
  revision int not null,
  recognition_id uuid not null references recognition,
  case_id uuid not null references case_file,
  household_id uuid not null,
  region_code text not null,
  track text not null,
  category text not null,
  person_id uuid,
  source text not null,
  redetermination_id uuid,
  kinds text[] not null,
  hearing_owed boolean not null,
  hearing_ground text not null,
  publicity_owed boolean not null,
  amount_before_fen bigint,
  amount_after_fen bigint,
  ends boolean not null,
  met_instead text,
  -- The rules by which it comes to that: a hearing is about them.
  ground text[] not null,
  lines jsonb not null,
  computed_for date not null,
  first_month date not null,
  proposed_on date not null,
  proposed_by text not null,
  state text not null,
  -- The hearing that counts for the present revision.
  hearing_id uuid,
  publicity_from date,
  publicity_until date,
  publicity_ended_on date,
  decided_on date,
  decided_by text,
  effective_on date,
  notice_owed boolean not null default false,
  -- None while the place sets no days.
  notice_due_on date,
  notice jsonb,
  notified_on date,
  notice_method text,
  notice_received_by uuid,
  withdrawn_on date,
  withdrawal_reason jsonb
);
create unique index adjustment_open on adjustment (recognition_id) where state in ('proposed', 'heard');
create index adjustment_region on adjustment (region_code text_pattern_ops, adjustment_id);
create index adjustment_household on adjustment (household_id);
create index adjustment_case on adjustment (case_id);
-- The list goes along these, a step each: what has no day stands under the last that there is (NO_DUE_DAY).
create index adjustment_hearing_due on adjustment (adjustment_id) where state = 'proposed' and hearing_owed;
create index adjustment_publicity_due on adjustment ((coalesce(publicity_until, date '9999-12-31')), adjustment_id)
  where state in ('proposed', 'heard') and publicity_owed and publicity_ended_on is null;
create index adjustment_decision_due on adjustment (adjustment_id)
  where state = 'heard' or (state = 'proposed' and not hearing_owed);
create index adjustment_notice_due on adjustment ((coalesce(notice_due_on, date '9999-12-31')), adjustment_id)
  where state = 'decided' and notice_owed;
create table adjustment_try (
  adjustment_id uuid not null references adjustment,
  revision int not null,
  tried_on date not null,
  means text not null,
  tried_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (adjustment_id, revision, tried_on, means)
);
create table adjustment_hearing (
  hearing_id uuid primary key,
  adjustment_id uuid not null references adjustment,
  revision int not null,
  outcome text not null,
  heard_on date not null,
  means text,
  heard_by text[] not null,
  person_id uuid,
  capacity text,
  guardian_id uuid,
  has_other_guardian boolean not null,
  opinion text,
  text jsonb not null,
  kinds text[] not null,
  amount_after_fen bigint,
  ends boolean not null,
  ground text[] not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index adjustment_hearing_of on adjustment_hearing (adjustment_id, revision);
-- What became of each recognition that a redetermination found changed.
create table redetermination_adoption (
  redetermination_id uuid not null references redetermination on delete cascade,
  recognition_id uuid not null,
  outcome text not null,
  primary key (redetermination_id, recognition_id)
)`,
  appendOnly('adjustment_try'),
  appendOnly('adjustment_hearing'),
);
