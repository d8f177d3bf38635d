import { numbersText, type AuditFinding } from './finding.rules.js';
import { NO_SEAL, type Seal } from './seal.rules.js';

/** What of the seal before another matters to it. */
export type SealBefore = Pick<Seal, 'no' | 'digest'>;

export const BEFORE_THE_FIRST: SealBefore = { no: 0, digest: NO_SEAL };

/**
 * What is wrong with a seal beside its rows: its own digest, and how it follows from the one before it.
 * @param digest what its digest must be, by `digestOf`
 */
export function sealFindings(before: SealBefore, seal: Seal, digest: string): AuditFinding[] {
  const { no } = seal;
  const findings: AuditFinding[] = [];
  if (digest !== seal.digest) findings.push({ code: 'SEAL_CHANGED', seal: no });
  // Behind a missing seal nothing can follow from the one before.
  if (no > before.no + 1) findings.push({ code: 'SEAL_MISSING', seals: numbersText(before.no + 1, no - 1) });
  else if (seal.previous !== before.digest) findings.push({ code: 'SEAL_UNCHAINED', seal: no });
  return findings;
}
