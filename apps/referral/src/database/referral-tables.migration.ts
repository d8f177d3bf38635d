import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '@aid-chain/platform';

/** Copies of what other services own; sealed fields stay sealed as they came. */
const COPIES = `
create table household (
  household_id uuid primary key,
  region_code text not null,
  residence text not null,
  address jsonb not null,
  members jsonb not null,
  into_id uuid,
  ended_on date,
  end_reason_code text,
  business_at timestamptz not null
);
create table application (
  application_id uuid primary key,
  household_id uuid not null
);
create table case_file (
  case_id uuid primary key,
  household_id uuid not null,
  application_id uuid
);
create index case_file_application on case_file (application_id);
create table recognition (
  household_id uuid not null,
  category text not null,
  person_key text not null,
  valid_from date not null,
  valid_to date,
  monthly_amount_fen bigint,
  changes jsonb not null default '[]',
  case_id uuid not null,
  primary key (household_id, category, person_key, valid_from)
)`;

const NEEDS = `
create table need (
  need_id uuid primary key,
  household_id uuid not null,
  kind text not null,
  person_key text not null,
  aspects text[] not null,
  urgency text not null,
  region_code text not null,
  ground_code text not null,
  ground_zh text not null,
  ground_en text not null,
  established_on date not null,
  state text not null default 'open',
  ended_on date
);
create unique index need_open on need (household_id, kind, person_key) where state = 'open';
create index need_household on need (household_id, kind, person_key);
create table need_origin (
  origin_need_id uuid primary key,
  need_id uuid not null references need,
  origin_type text not null,
  origin_id uuid not null,
  ground_code text not null,
  event_id uuid not null,
  established_on date not null
);
create index need_origin_need on need_origin (need_id);
create index need_origin_origin on need_origin (origin_id)`;

const REFERRALS = `
create table household_token (
  household_id uuid not null,
  department text not null,
  token text not null,
  primary key (household_id, department),
  unique (token)
);
create table referral (
  referral_id uuid primary key,
  made_no bigint generated always as identity,
  need_id uuid not null references need,
  household_id uuid not null,
  person_id uuid,
  need_kind text not null,
  aspects text[] not null,
  department text not null,
  routed_to text not null,
  opening text not null,
  previous_id uuid references referral,
  opening_reason text,
  opened_on date not null,
  region_code text not null,
  urgency text not null,
  referred_on date not null,
  due_on date not null,
  due_provisional boolean not null,
  state text not null default 'referred',
  state_on date not null,
  acknowledged_on date,
  ended_on date,
  cancel_reason text,
  correlation_id text not null
);
create unique index referral_live on referral (need_id, department)
  where state in ('referred', 'acknowledged', 'accepted', 'in-progress');
create index referral_need on referral (need_id);
create index referral_previous on referral (previous_id) where previous_id is not null;
create unique index referral_reopened on referral (previous_id) where opening = 'reopened';
create index referral_household on referral (household_id, referred_on, referral_id);
create index referral_department on referral (department, referred_on, referral_id);
create index referral_region on referral (region_code text_pattern_ops, referred_on, referral_id);
create table referral_answer (
  referral_id uuid not null references referral,
  answer text not null,
  answered_on date not null,
  reason_code text,
  to_department text,
  moved boolean not null,
  channel text not null,
  business_at timestamptz not null,
  primary key (referral_id, answer)
)`;

const FEEDBACK = `
create table feedback_duty (
  referral_id uuid not null references referral,
  quarter text not null,
  announce_on date not null,
  due_on date not null,
  state text not null default 'open',
  announced boolean not null default false,
  overdue boolean not null default false,
  primary key (referral_id, quarter)
);
create index feedback_duty_announce on feedback_duty (announce_on) where state = 'open' and not announced;
create index feedback_duty_overdue on feedback_duty (due_on) where state = 'open' and not overdue;
create table feedback_report (
  department text not null,
  report_id text not null,
  referral_id uuid not null references referral,
  quarter text not null,
  revision integer not null,
  final boolean not null,
  supersedes text,
  superseded_by text,
  outcome text not null,
  aid jsonb not null,
  evidence text[] not null,
  note jsonb,
  content_hash text not null,
  channel text not null,
  business_at timestamptz not null,
  primary key (department, report_id),
  unique (referral_id, quarter, revision)
)`;

/** A link holds facts; its sentence is made from its event in the inbox when it is read. */
const CHAIN = `
create table chain_link (
  household_id uuid not null,
  household_no bigint not null,
  event_id text not null,
  type text not null,
  source text not null,
  link_on date not null,
  refs jsonb not null,
  hash bytea not null,
  primary key (household_id, household_no)
)`;

export class ReferralTables1700000000001 implements MigrationInterface {
  readonly name = 'ReferralTables1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COPIES, NEEDS, REFERRALS, FEEDBACK, CHAIN, appendOnly('chain_link')]) {
      await runner.query(part);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Aid chains are never taken back'));
  }
}
