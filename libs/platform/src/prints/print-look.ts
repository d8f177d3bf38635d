import type { Presence, PrintForm } from '@aid-chain/vocabulary';
import type { AuditEntry } from '../audit/audit-entry.js';
import { isForBoard, isForCaseWork } from './print.rules.js';

/** What of a print the audit entry of a look names. */
interface LookedAt {
  readonly form: PrintForm;
  readonly householdId?: string;
  readonly personId?: string;
  readonly caseId?: string;
  readonly applicationId?: string;
}

/** The audit entry of a look at what is printed: masked for daily work, in full for the family that is present, for the board of its village and for who examines the case. */
export function printLook(
  { form, householdId, personId, caseId, applicationId }: LookedAt,
  presence: Presence | null | undefined,
): AuditEntry {
  const objectId = personId ?? caseId ?? householdId ?? applicationId ?? '';
  const object = { objectType: form, objectId, ...(householdId === undefined ? {} : { householdId }) };
  if (isForBoard(form)) return { action: 'print.unmasked', ...object, reason: 'public-board' };
  if (presence === null || presence === undefined)
    return isForCaseWork(form)
      ? { action: 'print.unmasked', ...object, reason: 'case-handling' }
      : { action: 'print.shown', ...object };
  return { action: 'print.unmasked', ...object, reason: 'own-print', sought: [`presence=${presence}`] };
}
