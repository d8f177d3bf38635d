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
