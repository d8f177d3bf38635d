import { AUDIT_NAMES, verifyAudit } from '@aid-chain/platform';
import { onAudit } from '../on-audit.js';
import type { Operator } from '../operator.js';
import type { BackupFinding } from './finding.js';

/** Findings that are shown of one audit; `audit verify` has all. */
const SHOWN = 20;

/** Whether the audits in the copy are what their seals list: what comes back from it has to stand as proof (L-18, S4-06). */
export async function checkAudits(copy: Operator): Promise<BackupFinding[]> {
  const found: BackupFinding[] = [];
  for (const audit of AUDIT_NAMES) {
    const { seals, rows, findings } = await onAudit(copy, audit, (connection) =>
      verifyAudit(connection, audit),
    );
    const fault = findings.length > 0;
    found.push({ check: 'audit', service: audit, fault, seals, rows, findings: findings.slice(0, SHOWN) });
  }
  return found;
}
