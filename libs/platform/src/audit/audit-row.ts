import type { Instant } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import type { AuditEntry } from './audit-entry.js';

export type AuditOutcome = 'done' | 'refused' | 'shown';

/** An entry with who, when and how it ended. */
export interface AuditRow {
  readonly entry: AuditEntry;
  readonly actor: Actor;
  readonly businessAt: Instant;
  readonly outcome: AuditOutcome;
  readonly code?: string;
  readonly correlationId: string;
}

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly params: unknown[];
}

const COLUMNS =
  'business_at, actor_id, actor_role, action, object_type, object_id, household_id, outcome, code, reason, ids, sought, correlation_id';

/** @returns the insert of audit rows; parameters are numbered after those already in `params`. */
export function insertAudit(rows: readonly AuditRow[], params: unknown[] = []): Statement {
  const values = rows.map((row) => {
    const fields = valuesOf(row);
    const places = fields.map((_, i) => `$${String(params.length + i + 1)}`);
    params.push(...fields);
    return `(${places.join(', ')})`;
  });
  return { text: `insert into audit (${COLUMNS}) values ${values.join(', ')}`, params };
}

function valuesOf({ entry, actor, businessAt, outcome, code, correlationId }: AuditRow): unknown[] {
  return [
    businessAt,
    actor.id,
    actor.role,
    entry.action,
    entry.objectType,
    entry.objectId,
    entry.householdId ?? null,
    outcome,
    code ?? null,
    entry.reason ?? null,
    [...(entry.ids ?? [])],
    [...(entry.sought ?? [])],
    correlationId,
  ];
}
