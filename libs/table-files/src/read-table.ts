import type { Row } from './cell.js';
import { fileKindOf, refused, type FileKind } from './file-kind.js';
import { DEFAULT_LIMITS, type TableLimits } from './limits.js';
import { encodingOf, type TextEncoding } from './text/text-encoding.js';
import { textRows } from './text/text-rows.js';
import { openArchive } from './xlsx/archive.js';
import { readDateStyles } from './xlsx/date-styles.js';
import { readSharedStrings } from './xlsx/shared-strings.js';
import { sheetRows } from './xlsx/sheet-rows.js';
import { readWorkbook } from './xlsx/workbook.js';

/** A table as it came: what it was, and its rows, which are read while they are asked for and only once. */
export interface Table {
  readonly kind: FileKind;
  /** Of a text; a workbook has none. */
  readonly encoding?: TextEncoding;
  /** Of a workbook: the sheet that is read. */
  readonly sheet?: string;
  readonly rows: AsyncIterable<Row>;
}

/**
 * Opens a file of a table: a workbook (.xlsx), or a text (.csv, .txt) in UTF-8, GBK, GB 18030 or UTF-16. Faults of single
 * cells stand on the cells; only what makes the whole file unreadable is refused, by name.
 * @param sheet the sheet to read of a workbook; the first without it, or where it has no such sheet
 * @throws RefusalError one of the codes `TABLE_…`, here or while the rows are read
 */
export async function readTable(
  bytes: Buffer,
  sheet?: string,
  limits: TableLimits = DEFAULT_LIMITS,
): Promise<Table> {
  const kind = fileKindOf(bytes);
  if (kind === 'xlsx') return readXlsx(bytes, sheet, limits);
  const encoding = encodingOf(bytes);
  return { kind, encoding, rows: textRows(bytes, encoding, limits) };
}

async function readXlsx(bytes: Buffer, wanted: string | undefined, limits: TableLimits): Promise<Table> {
  const archive = await openArchive(bytes, limits);
  const workbook = await readWorkbook(archive);
  const sheet = workbook.sheets.find(({ name }) => name === wanted) ?? workbook.sheets[0];
  if (sheet === undefined || !archive.has(sheet.part)) throw refused('TABLE_FILE_BROKEN', { part: 'sheet' });
  const context = {
    texts: await readSharedStrings(archive, workbook.sharedStrings, limits),
    dateStyles: await readDateStyles(archive, workbook.styles),
    from1904: workbook.from1904,
  };
  const { name, part } = sheet;
  return { kind: 'xlsx', sheet: name, rows: rowsOf() };

  async function* rowsOf(): AsyncGenerator<Row> {
    try {
      yield* sheetRows(await archive.open(part), part, context, limits);
    } finally {
      archive.close();
    }
  }
}
