import { appendOnly } from './append-only.js';

/**
 * Which entries of a household's own access log are kept back, on which legal ground and until when (L-17). Append-only as
 * the audit is: a ground is recorded beside the others, and its early end beside it.
 */
export function withholdingsTable(schema: string): string {
  return `
create table ${schema}.access_log_withholding (
  id uuid primary key,
  household_id uuid not null,
  purposes text[] not null check (purposes <> '{}'),
  ground text not null,
  decision text not null,
  until_on date not null,
  recorded_by text not null,
  business_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index access_log_withholding_household on ${schema}.access_log_withholding (household_id, business_at, id);
create table ${schema}.access_log_withholding_end (
  withholding_id uuid primary key references ${schema}.access_log_withholding (id),
  reason text not null,
  ended_by text not null,
  business_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
revoke all on ${schema}.access_log_withholding, ${schema}.access_log_withholding_end from ${schema}_app;
grant select, insert on ${schema}.access_log_withholding, ${schema}.access_log_withholding_end to ${schema}_app;
${appendOnly(`${schema}.access_log_withholding`)};
${appendOnly(`${schema}.access_log_withholding_end`)};`;
}
