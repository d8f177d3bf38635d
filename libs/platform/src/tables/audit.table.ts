import { appendOnly } from './append-only.js';

/**
 * Append-only: the service's role has neither UPDATE nor DELETE, and a trigger raises for whoever has. Both times:
 * `recorded_at` is the system's, `business_at` that of the clock (architecture.md §7).
 */
export function auditTable(schema: string): string {
  return `
create table ${schema}.audit (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  business_at timestamptz not null,
  actor_id text not null,
  actor_role text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  household_id uuid,
  outcome text not null check (outcome in ('done', 'refused', 'shown')),
  code text,
  reason text,
  ids text[] not null default '{}',
  sought text[] not null default '{}',
  basis jsonb,
  correlation_id uuid not null
);
create index audit_by_object on ${schema}.audit (object_type, object_id, id);
create index audit_by_household on ${schema}.audit (household_id, id) where household_id is not null;
revoke all on ${schema}.audit from ${schema}_app;
grant select, insert on ${schema}.audit to ${schema}_app;
${appendOnly(`${schema}.audit`)};`;
}
