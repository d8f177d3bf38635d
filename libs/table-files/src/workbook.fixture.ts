import { buffer } from 'node:stream/consumers';
import { RefusalError } from '@aid-chain/kernel';
import { ZipFile } from 'yazl';
import { readTable, type Cell, type Row, type TableLimits } from './index.js';

const TYPES =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a workbook whose one sheet has this XML between its tags. */
export const partsOf = (
  sheet: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  '[Content_Types].xml': TYPES,
  '_rels/.rels': `<Relationships><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="s"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  ...more,
});

/** A zip of parts, as any program could have made it. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

export const bookOf = (sheet: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  zipOf(partsOf(sheet, more));

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export async function rowsOf(bytes: Buffer, limits?: TableLimits): Promise<Row[]> {
  const { rows } = await readTable(bytes, undefined, limits);
  return allOf(rows);
}

/** The cells of a file of one row. */
export async function cellsOf(bytes: Buffer): Promise<readonly (Cell | undefined)[]> {
  const [row] = await rowsOf(bytes);
  return row?.cells ?? [];
}

/** The code under which a file is refused, wherever it is found. */
export async function refusalOf(bytes: Buffer, limits?: TableLimits): Promise<string> {
  try {
    await rowsOf(bytes, limits);
    return 'read';
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
}
