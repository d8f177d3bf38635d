import { AUDIT_OUTCOMES } from '@aid-chain/vocabulary';
import { appendOnly } from './append-only.js';
import { codeList } from './code-list.js';

/** Looks in full, searches, and attempts at either: of all audit rows those with a purpose that are no commands. */
export const LOOK_UPS = `reason is not null and outcome <> 'done'`;

/**
 * Append-only: the service's role has neither UPDATE nor DELETE, and a trigger raises for whoever has. Both times:
 * `recorded_at` is the system's, `business_at` that of the clock (architecture.md §7). `actor_region` is the actor's place on that
 * day: who moves to another post takes no row along. `contract` is that of a purchased service, under which somebody acted.
 * `seen` are the kinds of data that a look showed, where its action does not say them. `given` is what stood in the dialog before
 * an act: codes, and words sealed (A-17).
 */
export function auditTable(schema: string): string {
  return `
create table ${schema}.audit (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  business_at timestamptz not null,
  actor_id text not null,
  actor_role text not null,
  actor_region text,
  contract text,
  action text not null,
  object_type text not null,
  object_id text not null,
  household_id uuid,
  outcome text not null check (outcome in (${codeList(AUDIT_OUTCOMES)})),
  code text,
  reason text,
  ids text[] not null default '{}',
  sought text[] not null default '{}',
  seen text[],
  basis jsonb,
  given jsonb,
  correlation_id uuid not null
);
create index audit_by_object on ${schema}.audit (object_type, object_id, id);
create index audit_by_household on ${schema}.audit (household_id, id) where household_id is not null;
create index audit_by_time on ${schema}.audit (business_at, id);
create index audit_by_actor on ${schema}.audit (actor_id, business_at, id);
create index audit_by_action on ${schema}.audit (action, business_at, id);
create index audit_refused on ${schema}.audit (business_at, id) where outcome = 'refused';
create index audit_looks on ${schema}.audit (business_at, id) where ${LOOK_UPS};
-- Only looks: commands do not pay for the longer index.
create index audit_shown_ids on ${schema}.audit using gin (ids) where outcome = 'shown';
revoke all on ${schema}.audit from ${schema}_app;
grant select, insert on ${schema}.audit to ${schema}_app;
${appendOnly(`${schema}.audit`)};`;
}
