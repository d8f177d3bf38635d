import type { Sql } from '@aid-chain/messaging';
import type { AuditFindingCode } from './finding.rules.js';
import { digestOf } from './seal-digest.js';
import { sealFindings } from './seal-chain.rules.js';
import type { Seal } from './seal.rules.js';
import type { AuditName } from './sealed-audit.rules.js';
import { selectDifferingSeals, selectNewestSeals } from './seals.sql.js';

/** What is wrong with a seal and its rows: the seal, and codes of findings. */
interface SealFault {
  readonly seal: number;
  readonly codes: readonly (AuditFindingCode | 'ROWS_DIFFER')[];
}

/**
 * Looks at the seal before the newest, whether it and what it lists still are what they were: a service does so at each new
 * seal, at the price of reading those rows again. The newest follows from it, because it was made from it a moment ago.
 * @param connection in UTC
 */
export async function checkSealBeforeNewest(
  connection: Sql,
  audit: AuditName,
): Promise<SealFault | undefined> {
  const [, before] = await selectNewestSeals(audit, 2).on<Seal>(connection);
  if (before === undefined) return undefined;
  const { no } = before;
  const followed = { no: no - 1, digest: before.previous };
  const ofSeals = sealFindings(followed, before, digestOf(audit, before)).map(({ code }) => code);
  const differing = await selectDifferingSeals(audit, no, no).on(connection);
  const codes = [...ofSeals, ...(differing.length > 0 ? (['ROWS_DIFFER'] as const) : [])];
  return codes.length === 0 ? undefined : { seal: no, codes };
}
