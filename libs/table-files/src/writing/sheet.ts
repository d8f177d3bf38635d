/** A column of a sheet that is written. */
export interface Column {
  /** In characters. */
  readonly width: number;
  /** People fill it; every other column is protected. */
  readonly open?: boolean;
  /** What may be chosen, as a range such as `'代码 Codes'!$A$2:$A$7`; another text is a fault that is found on reading. */
  readonly choices?: string;
}

/** Text of a cell; undefined leaves it empty. */
export type WrittenCell = string | undefined;

/** A sheet that is written row by row, so that a long one never stands in memory. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Rows at its top that stay in view. */
  readonly headings: readonly (readonly string[])[];
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
  /** Protects what is no open column against a slip; there is no password. */
  readonly isProtected?: boolean;
}

/** Rows for which choices are offered, beyond what any sheet has. */
const LAST_ROW = 60_000;

/** Styles of cells, by their place in `styles.xml`. */
const STYLE = { plain: 0, heading: 1, kept: 2, keptSign: 3, open: 4, openSign: 5 } as const;

/** The XML of a sheet, piece by piece. */
export async function* sheetXml({ columns, headings, rows, isProtected }: Sheet): AsyncGenerator<string> {
  const styles = columns.map(({ open }) => (open === true ? STYLE.open : STYLE.kept));
  yield `${HEAD}<worksheet xmlns="${MAIN}">${view(headings.length)}<cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
  let no = 0;
  for (const heading of headings) {
    no += 1;
    yield rowXml(no, heading, () => STYLE.heading);
  }
  for await (const row of rows) {
    no += 1;
    yield rowXml(no, row, (column) => styles[column] ?? STYLE.plain);
  }
  yield `</sheetData>${isProtected === true ? PROTECTION : ''}${validations(columns, headings.length + 1)}</worksheet>`;
}

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Without a password: it keeps from slips, while the row key keeps from more. Rows may be sorted, filtered and added. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>';

function view(headings: number): string {
  if (headings === 0) return '';
  const pane = `<pane xSplit="1" ySplit="${String(headings)}" topLeftCell="B${String(headings + 1)}" activePane="bottomRight" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnXml({ width, open }: Column, index: number): string {
  const at = String(index + 1);
  const style = open === true ? STYLE.open : STYLE.plain;
  return `<col min="${at}" max="${at}" width="${String(width)}" style="${String(style)}" customWidth="1"/>`;
}

function rowXml(no: number, cells: readonly WrittenCell[], styleOf: (column: number) => number): string {
  const written = cells.map((text, column) => {
    if (text === undefined || text === '') return '';
    const style = styleOf(column);
    return cellXml(`${columnName(column)}${String(no)}`, text, style);
  });
  return `<row r="${String(no)}">${written.join('')}</row>`;
}

/** Text that a program might take for a formula, when the sheet is saved as CSV and opened again. */
const SIGN = /^[=+\-@\t\r]/;

function cellXml(address: string, text: string, style: number): string {
  const marked = SIGN.test(text) && (style === STYLE.kept || style === STYLE.open) ? style + 1 : style;
  return `<c r="${address}" s="${String(marked)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function validations(columns: readonly Column[], firstRow: number): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const at = columnName(index);
    const where = `${at}${String(firstRow)}:${at}${String(LAST_ROW)}`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${where}"><formula1>${escaped(choices)}</formula1></dataValidation>`,
    ];
  });
  if (lists.length === 0) return '';
  return `<dataValidations count="${String(lists.length)}">${lists.join('')}</dataValidations>`;
}

/** The name of a column by its place, e.g. 27 → `AB`. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Cells of a column of a sheet below each other, as a formula names them. */
export function rangeOfColumn(
  sheet: string,
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const [first, last] = [from, to].map((row) => ['', columnName(column), String(row)].join('$'));
  return `'${sheet}'!${first ?? ''}:${last ?? ''}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in XML; signs that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
