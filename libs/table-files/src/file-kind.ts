import { RefusalError, type RefusalCode } from '@aid-chain/kernel';

/** `xlsx` is a workbook (OOXML), `text` is CSV or TXT in whatever encoding. */
export type FileKind = 'xlsx' | 'text';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
/** The container of Excel 97–2003, of WPS `.et`, and of workbooks that a password protects. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** Kinds that people send by mistake, by how they begin. */
const OTHERS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('%PDF'), 'PDF'],
  [Buffer.from('Rar!'), 'RAR'],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), '7z'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'PNG'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'JPEG'],
  [Buffer.from('<?xml'), 'XML'],
  [Buffer.from('<html'), 'HTML'],
];

/**
 * Which kind of file it is, by its bytes: neither its name nor what the sender calls it is trusted.
 * @throws RefusalError TABLE_FILE_EMPTY, TABLE_FILE_ENCRYPTED, TABLE_FILE_LEGACY_XLS, TABLE_FILE_KIND_UNKNOWN
 */
export function fileKindOf(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw refused('TABLE_FILE_EMPTY');
  if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) return 'xlsx';
  if (begins(bytes, COMPOUND))
    throw refused(bytes.includes(ENCRYPTED_PART) ? 'TABLE_FILE_ENCRYPTED' : 'TABLE_FILE_LEGACY_XLS');
  const other = OTHERS.find(([mark]) => begins(bytes, mark));
  if (other !== undefined) throw refused('TABLE_FILE_KIND_UNKNOWN', { found: other[1] });
  return 'text';
}

const begins = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

/** A file that is refused as a whole. */
export function refused(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): RefusalError {
  return new RefusalError({ code, params });
}
