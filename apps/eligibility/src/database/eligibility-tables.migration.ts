import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '@aid-chain/platform';

/** Own copies of what intake owns; sealed fields stay sealed as they came. */
const HOUSEHOLDS = `
create table household (
  household_id uuid primary key,
  region_code text not null,
  residence text not null,
  address jsonb not null,
  members jsonb not null,
  closed_into uuid,
  ended_on date,
  end_reason_code text,
  business_at timestamptz not null
);
create index household_ended on household (household_id) where ended_on is not null;
create table household_alias (
  from_household_id uuid primary key,
  household_id uuid not null,
  last_seq bigint not null
);
create index household_alias_household on household_alias (household_id);
create table authorisation (
  household_id uuid not null,
  person_id uuid not null,
  text_version text not null,
  signed_on date not null,
  primary key (household_id, person_id, text_version, signed_on)
);
create table declared_relative (
  household_id uuid not null,
  person_id uuid not null,
  staff_code text not null,
  relation text not null,
  primary key (household_id, person_id, staff_code)
);
create table declared_facts (
  application_id uuid primary key,
  household_id uuid not null,
  declared_on date not null,
  sealed jsonb not null,
  facts jsonb not null
);
create index declared_facts_household on declared_facts (household_id, declared_on)`;

/** A case, what people recorded in it and what was recognised by it; reports, surveys and determinations are never changed. */
const CASES = `
create table case_file (
  case_id uuid primary key,
  household_id uuid not null,
  application_id uuid unique,
  origin text not null check (origin in ('application', 'review')),
  region_code text not null,
  opened_on date not null,
  state text not null,
  document jsonb not null,
  version integer not null default 1,
  opened_at timestamptz not null default clock_timestamp()
);
create index case_file_household on case_file (household_id, case_id);
create index case_file_region on case_file (region_code text_pattern_ops, case_id);
create index case_file_state on case_file (state, case_id);
create table recognition (
  recognition_id uuid primary key,
  household_id uuid not null,
  person_id uuid,
  category text not null,
  case_id uuid not null references case_file,
  state text not null check (state in ('running', 'replaced', 'ended')),
  document jsonb not null,
  version integer not null default 1
);
create index recognition_household on recognition (household_id);
create unique index recognition_running on recognition (household_id, category, person_id)
  nulls not distinct where state = 'running';
create table verification_report (
  case_id uuid not null references case_file,
  version integer not null,
  reported_on date not null,
  recorded_by text not null,
  sources jsonb not null,
  supporters jsonb not null,
  adults uuid[] not null,
  primary key (case_id, version)
);
create table survey (
  case_id uuid not null references case_file,
  version integer not null,
  surveyed_on date not null,
  recorded_by text not null,
  investigators text[] not null,
  sealed jsonb not null,
  note jsonb,
  facts jsonb not null,
  needs jsonb not null,
  papers jsonb not null,
  primary key (case_id, version)
);
create table review_facts (
  case_id uuid not null references case_file,
  event_id uuid not null,
  department text not null,
  sent_on date not null,
  expenditures jsonb not null,
  primary key (case_id, event_id)
);
create table contradiction_resolution (
  case_id uuid not null references case_file,
  key text not null,
  version integer not null,
  resolved_by text not null,
  document jsonb not null,
  note jsonb,
  primary key (case_id, key, version)
);
create table determination (
  case_id uuid not null references case_file,
  track text not null,
  hash text not null,
  as_of date not null,
  pack_hash text not null,
  code_version text not null,
  worksheet jsonb not null,
  frozen_by text not null,
  frozen_at timestamptz not null default clock_timestamp(),
  primary key (case_id, track, hash)
)`;

/** The service's own tables. Personal data only sealed. */
export class EligibilityTables1768200000001 implements MigrationInterface {
  readonly name = 'EligibilityTables1768200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOUSEHOLDS);
    await runner.query(CASES);
    for (const table of [
      'verification_report',
      'survey',
      'review_facts',
      'contradiction_resolution',
      'determination',
    ])
      await runner.query(appendOnly(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table determination, contradiction_resolution, review_facts, survey, verification_report, recognition, case_file',
    );
    await runner.query(
      'drop table declared_facts, declared_relative, authorisation, household_alias, household',
    );
  }
}
