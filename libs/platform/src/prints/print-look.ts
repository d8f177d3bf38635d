import type { Presence, PrintForm } from '@aid-chain/vocabulary';
import type { AuditEntry } from '../audit/audit-entry.js';

/** What of a print the audit entry of a look names. */
interface LookedAt {
  readonly form: PrintForm;
  readonly householdId: string;
  readonly personId?: string;
}

/** The audit entry of a look at what is printed: for daily work masked, for the family that is present in full. */
export function printLook(
  { form, householdId, personId }: LookedAt,
  presence: Presence | null | undefined,
): AuditEntry {
  const inFull = presence !== null && presence !== undefined;
  return {
    action: inFull ? 'print.unmasked' : 'print.shown',
    ...{ objectType: form, objectId: personId ?? householdId, householdId },
    ...(inFull ? { reason: 'own-print', sought: [`presence=${presence}`] } : {}),
  };
}
