import { createHash } from 'node:crypto';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import type { Cell, Row, Table } from '@aid-chain/table-files';
import { OPEN_COLUMNS, type ColumnName } from '../sheet-form/columns.rules.js';
import { cellsOf, placesIn, type Places } from '../sheet-form/headings.rules.js';
import { readRow } from '../sheet-form/read-row.rules.js';
import type { SheetKeys } from '../sheet-form/sheet-keys.js';
import type { ReadRow } from './uploaded-row.js';

/** Among how many rows the headings are looked for. */
const HEADING_ROWS = 20;
/** Rows of one sheet; a department with more sends several. */
const MAX_ROWS = 30_000;

/** Columns whose cells are kept to give the sheet back. */
export const KEPT_COLUMNS: readonly ColumnName[] = ['key', ...OPEN_COLUMNS];

/**
 * Reads the rows of a sheet of duties, one after the other; what is wrong with a row stands at it.
 * @throws RefusalError SHEET_HEADINGS_MISSING, SHEET_TOO_MANY_ROWS, and those of the file
 */
export async function* readUpload(
  { rows }: Table,
  {
    keys,
    department,
    today,
  }: { readonly keys: SheetKeys; readonly department: string; readonly today: IsoDate },
): AsyncGenerator<ReadRow, undefined> {
  let found = 0;
  let places: Places | undefined;
  let read = 0;
  for await (const row of rows) {
    read += 1;
    const headings = placesIn(row);
    if (headings !== undefined) places ??= headings;
    else if (places !== undefined) {
      found += 1;
      if (found > MAX_ROWS)
        throw new RefusalError({ code: 'SHEET_TOO_MANY_ROWS', params: { limit: MAX_ROWS } });
      yield uploadedRow(row, places, keys, { department, today });
    } else if (read >= HEADING_ROWS) break;
  }
  if (places === undefined)
    throw new RefusalError({ code: 'SHEET_HEADINGS_MISSING', params: { rows: HEADING_ROWS } });
  return undefined;
}

function uploadedRow(
  row: Row,
  places: Places,
  keys: SheetKeys,
  { department, today }: { readonly department: string; readonly today: IsoDate },
): ReadRow {
  const cells = cellsOf(row, places);
  const kept = JSON.stringify(KEPT_COLUMNS.map((name) => cells[name]?.text ?? ''));
  const { no } = row;
  const key: Cell | undefined = cells.key;
  if (key === undefined) {
    const isFilled = OPEN_COLUMNS.some((name) => cells[name] !== undefined);
    const faults = [{ code: 'SHEET_KEY_MISSING' as const, params: {} }];
    const content = isFilled ? ({ kind: 'faulty', faults } as const) : ({ kind: 'blank' } as const);
    return { no, subject: undefined, content, cells: kept };
  }
  const subject = keys.read(key.text, department, today);
  if (!subject.ok) {
    const { code, params } = subject.refusal;
    return { no, subject: undefined, content: { kind: 'faulty', faults: [{ code, params }] }, cells: kept };
  }
  const { referralId, quarter } = subject.value;
  return { no, subject: { referralId, quarter }, content: readRow(subject.value, cells), cells: kept };
}

/** The report id of some rows of an upload: of letters alone, so that it never looks like somebody's number. */
export function reportIdOf(uploadId: string, group: string): string {
  const digest = createHash('sha256').update(`${uploadId}|${group}`).digest('hex').slice(0, 32);
  return `xls-${[...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')}`;
}
