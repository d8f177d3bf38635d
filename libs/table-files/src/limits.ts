/** How much of a file is read at most; a sheet of 20,000 rows of forms stays far below each. */
export interface TableLimits {
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of all entries together, once they are unpacked. */
  readonly unpackedBytes: number;
  /** How many bytes a packed one may become, in an entry of more than `RATIO_FROM`. */
  readonly ratio: number;
  /** Texts of the workbook that several cells share, in characters. */
  readonly sharedCharacters: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
}

/** An entry below this is too small to harm, however well it was packed. */
export const RATIO_FROM = 1024 * 1024;

/** Within the heap of a service (128 MB), two such files at once. */
export const DEFAULT_LIMITS: TableLimits = {
  entries: 200,
  unpackedBytes: 160 * 1024 * 1024,
  ratio: 200,
  sharedCharacters: 8 * 1024 * 1024,
  rows: 50_000,
  columns: 64,
  cellCharacters: 2_000,
};
