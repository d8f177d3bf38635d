import { createHash } from 'node:crypto';
import type { Seal } from './seal.rules.js';

/**
 * The digest that a seal must have: SHA-256, hex, over its lines, which docs/operations.md states for auditors.
 * @param audit whose seal it is, e.g. `intake`: a seal of another audit does not fit
 */
export function digestOf(audit: string, seal: Seal): string {
  const lines = [
    `aid-chain audit seal 1 ${audit}`,
    seal.no,
    seal.sealedAt,
    seal.ids,
    seal.rowCount,
    seal.rowsDigest,
    seal.listedTo,
    seal.completeTo,
    seal.finalTo,
    seal.openFrom,
    seal.previous,
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
