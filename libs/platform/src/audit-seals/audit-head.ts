import type { Sql } from '@aid-chain/messaging';
import type { KeptHead } from './kept-heads.rules.js';
import type { Seal } from './seal.rules.js';
import type { AuditName } from './sealed-audit.rules.js';
import { selectNewestSeals } from './seals.sql.js';

/** The newest seal of an audit. */
export interface AuditHead extends KeptHead {
  readonly sealedAt: string;
}

/** @returns undefined where nothing is sealed yet */
export async function auditHead(connection: Sql, audit: AuditName): Promise<AuditHead | undefined> {
  const [seal] = await selectNewestSeals(audit, 1).on<Seal>(connection);
  return seal === undefined ? undefined : headOf(audit, seal);
}

export const headOf = (audit: AuditName, { no, digest, sealedAt }: Seal): AuditHead => ({
  audit,
  no,
  digest,
  sealedAt,
});
