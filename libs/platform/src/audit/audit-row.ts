import type { Instant } from '@aid-chain/kernel';
import { sql, SqlText } from '@aid-chain/messaging';
import type { AuditOutcome } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import type { AuditEntry } from './audit-entry.js';

/** Who did something: a person or integrator, or the program by itself. */
type AuditActor = Pick<Actor, 'id' | 'regionCode' | 'contract'> & {
  readonly role: Actor['role'] | typeof SYSTEM;
};

/** Id and role of the program where it acts by itself. */
export const SYSTEM = 'system';

/** An entry with who, when and how it ended. */
export interface AuditRow {
  readonly entry: AuditEntry;
  readonly actor: AuditActor;
  readonly businessAt: Instant;
  readonly outcome: AuditOutcome;
  readonly code?: string;
  readonly correlationId: string;
  /** What stood in the dialog before it: codes, and words sealed. */
  readonly given?: object;
}

/**
 * @returns the insert of audit rows, with a text for each number of them: nearly all acts leave one, and for that one
 * `values` costs half of what `unnest` does
 */
export function insertAudit(rows: readonly AuditRow[]): SqlText {
  const commas = rows.slice(1).map(() => ', ');
  return sql`
    insert into audit (business_at, actor_id, actor_role, actor_region, contract, action, object_type, object_id, household_id,
      outcome, code, reason, ids, sought, seen, basis, given, correlation_id)
    values ${new SqlText(['', ...commas, ''], rows.map(valuesOf))}`;
}

function valuesOf({ entry, actor, businessAt, outcome, code, correlationId, given }: AuditRow): SqlText {
  const {
    action,
    objectType,
    objectId,
    householdId,
    reason,
    ids = [],
    sought = [],
    seen,
    basis = null,
  } = entry;
  return sql`(${businessAt}, ${actor.id}, ${actor.role}, ${actor.regionCode ?? null}, ${actor.contract?.number ?? null},
      ${action}, ${objectType}, ${objectId}, ${householdId ?? null},
      ${outcome}, ${code ?? null}, ${reason ?? null}, ${[...ids]}::text[], ${[...sought]}::text[],
      ${seen === undefined ? null : [...seen]}::text[],
      ${basis}::jsonb, ${given ?? null}::jsonb, ${correlationId})`;
}
