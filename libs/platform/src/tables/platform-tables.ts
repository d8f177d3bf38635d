import { auditTable } from './audit.table.js';
import { lookUpAlarmsTable } from './look-up-alarms.table.js';
import { withholdingsTable } from './withholdings.table.js';

/**
 * The tables that every service has: audit, withholdings from access logs, alarms of look-ups, idempotency, clock, sealing keys. Run once by
 * the owner of the schema, after the role `<schema>_app` exists.
 * @param schema the service's schema, e.g. `intake`
 */
export function platformTables(schema: string): string {
  if (!/^[a-z][a-z_]{0,40}$/.test(schema)) throw new Error('A schema name has small letters only.');
  const tables = [
    auditTable,
    withholdingsTable,
    lookUpAlarmsTable,
    idempotencyTable,
    clockTable,
    sealingKeyTable,
  ];
  return tables.map((table) => table(schema)).join('\n');
}

/** One row per answered POST; the answer holds ids and states only, so nothing in it needs to be sealed. */
function idempotencyTable(schema: string): string {
  return `
create table ${schema}.idempotency (
  actor_id text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  body json not null,
  answered_at timestamptz not null default clock_timestamp(),
  constraint idempotency_key primary key (actor_id, key)
);
revoke all on ${schema}.idempotency from ${schema}_app;
grant select, insert on ${schema}.idempotency to ${schema}_app;`;
}

/** By what each key of the ring that was ever used is known again: a ring of another deployment may have the same ids. */
function sealingKeyTable(schema: string): string {
  return `
create table ${schema}.sealing_key (
  kid text primary key,
  fingerprint text not null,
  first_used_at timestamptz not null default clock_timestamp()
);
revoke all on ${schema}.sealing_key from ${schema}_app;
grant select, insert on ${schema}.sealing_key to ${schema}_app;`;
}

/** The business clock: one row. `set_to` is the last time it was set, `worked_until` how far due work has come. */
function clockTable(schema: string): string {
  return `
create table ${schema}.clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0,
  set_to timestamptz,
  worked_until timestamptz
);
insert into ${schema}.clock default values;
revoke all on ${schema}.clock from ${schema}_app;
grant select, update on ${schema}.clock to ${schema}_app;`;
}
