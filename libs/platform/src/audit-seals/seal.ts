import { createHash } from 'node:crypto';

/** A seal as it is stored, without the hashes of its rows. */
export interface Seal {
  readonly no: number;
  /** UTC, to the microsecond. */
  readonly sealedAt: string;
  /** The numbers of the rows that it lists, as PostgreSQL writes a multirange. */
  readonly ids: string;
  readonly rowCount: number;
  /** SHA-256 of the rows' hashes, hex. */
  readonly rowsDigest: string;
  readonly listedTo: number;
  readonly completeTo: number;
  /** Up to this number each row is listed by this seal or one before it, and no other can come. */
  readonly finalTo: number;
  readonly openFrom: string;
  /** Digest of the seal before, hex. */
  readonly previous: string;
  readonly digest: string;
}

/** What the first seal carries in the place of the one before. */
export const NO_SEAL = '00'.repeat(32);

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
