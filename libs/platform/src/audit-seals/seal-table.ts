import { appendOnly } from '../tables/append-only.js';
import { sealFunction } from './seal-function.js';

/**
 * Seals of an audit: each lists the rows that it covers with their hashes, and carries the digest of the one before
 * (L-18, S4-06). `final_to` is the number up to which no row can come any more. Only {@link sealFunction} writes here: the
 * service's role may ask for a seal, but not make up, change or delete one.
 * @param schema of the audit
 * @param app the role that asks for seals, or a list of them
 */
export function auditSealTable(schema: string, app = `${schema}_app`): string {
  return `
create table ${schema}.audit_seal (
  no bigint primary key check (no > 0),
  sealed_at timestamptz not null,
  ids int8multirange not null,
  row_count integer not null check (row_count >= 0),
  row_hashes bytea not null check (octet_length(row_hashes) = 32 * row_count),
  listed_to bigint not null,
  complete_to bigint not null,
  final_to bigint not null,
  open_from xid8 not null,
  previous bytea not null check (octet_length(previous) = 32),
  digest bytea not null check (octet_length(digest) = 32)
);
alter table ${schema}.audit_seal alter column row_hashes set storage external;
create index audit_seal_listed on ${schema}.audit_seal (listed_to);
revoke all on ${schema}.audit_seal from ${app};
grant select on ${schema}.audit_seal to ${app};
${appendOnly(`${schema}.audit_seal`)};
${sealFunction(schema)};
revoke all on function ${schema}.seal_audit() from public;
grant execute on function ${schema}.seal_audit() to ${app};`;
}
