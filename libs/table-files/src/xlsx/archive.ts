import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { refused } from '../file-kind.js';
import { RATIO_FROM, type TableLimits } from '../limits.js';

/** The parts of a workbook by their names; what they hold is not read yet. */
export interface Archive {
  has(name: string): boolean;
  /** @throws RefusalError TABLE_FILE_BROKEN where there is no such part */
  open(name: string): Promise<Readable>;
  close(): void;
}

/** The lowest bit of an entry's flags: a password is needed. */
const ENCRYPTED = 1;

/** Parts by which a workbook reaches beyond itself or brings a program along. */
const FORBIDDEN = [
  [/vbaProject|\.vbaProject|macrosheets\//i, 'TABLE_MACROS'],
  [/externalLinks\/|(?:^|\/)connections\.xml$|queryTables\//i, 'TABLE_EXTERNAL_LINKS'],
  [/(?:^|\/)workbook\.bin$/i, 'TABLE_FILE_KIND_UNKNOWN'],
] as const;

/**
 * Opens the archive of a workbook. What its directory states is checked before anything is unpacked, and what is unpacked may
 * not exceed what was stated, so that no archive can grow in memory.
 * @throws RefusalError TABLE_FILE_BROKEN, TABLE_BOMB, TABLE_MACROS, TABLE_EXTERNAL_LINKS, TABLE_FILE_ENCRYPTED, TABLE_FILE_KIND_UNKNOWN
 */
export async function openArchive(bytes: Buffer, limits: TableLimits): Promise<Archive> {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip, limits);
  if (!entries.has('[Content_Types].xml')) throw refused('TABLE_FILE_KIND_UNKNOWN', { found: 'zip' });
  return {
    has: (name) => entries.has(name),
    open: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw refused('TABLE_FILE_BROKEN', { part: name });
      return contentOf(zip, entry);
    },
    close: () => {
      zip.close();
    },
  };
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false } as const;
    fromBuffer(bytes, options, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(refused('TABLE_FILE_BROKEN', { part: 'zip' }));
    });
  });
}

function entriesOf(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    if (zip.entryCount > limits.entries)
      throw refused('TABLE_BOMB', { what: 'entries', limit: limits.entries });
    zip.on('entry', (entry: Entry) => {
      try {
        unpacked += entry.uncompressedSize;
        checkEntry(entry, unpacked, limits);
        entries.set(entry.fileName, entry);
        zip.readEntry();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    zip.on('error', () => {
      reject(refused('TABLE_FILE_BROKEN', { part: 'zip' }));
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.readEntry();
  });
}

function checkEntry(entry: Entry, unpacked: number, limits: TableLimits): void {
  const { fileName, generalPurposeBitFlag, compressedSize, uncompressedSize } = entry;
  const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(fileName));
  if (forbidden !== undefined)
    throw refused(forbidden[1], forbidden[1] === 'TABLE_FILE_KIND_UNKNOWN' ? { found: 'xlsb' } : {});
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) throw refused('TABLE_FILE_ENCRYPTED');
  if (unpacked > limits.unpackedBytes)
    throw refused('TABLE_BOMB', { what: 'bytes', limit: limits.unpackedBytes });
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * limits.ratio)
    throw refused('TABLE_BOMB', { what: 'ratio', limit: limits.ratio });
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(refused('TABLE_FILE_BROKEN', { part: entry.fileName }));
    });
  });
}
