import type { Instant } from '@aid-chain/kernel';
import type { SqlText, Tx } from '@aid-chain/messaging';
import type { AuditEntry } from './audit-entry.js';
import { insertAudit, SYSTEM } from './audit-row.js';

/**
 * The audit rows of what the program does by itself, for the transaction in which it does it (L-15, L-16).
 * @param entries at least one
 */
export function insertSystemActs(
  entries: readonly AuditEntry[],
  { businessAt, context }: { readonly businessAt: Instant; readonly context: Tx['context'] },
): SqlText {
  const { correlationId } = context;
  const actor = { id: SYSTEM, role: SYSTEM } as const;
  return insertAudit(entries.map((entry) => ({ entry, actor, businessAt, outcome: 'done', correlationId })));
}
