import type { Readable } from 'node:stream';
import { numberCell, type Cell, type Row } from '../cell.js';
import { refused } from '../file-kind.js';
import type { TableLimits } from '../limits.js';
import { dayOfSerial } from './date-styles.js';
import { readXml, type Attributes } from './xml.js';

/** What a sheet's cells refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Rows of a sheet that hold something, one after the other; no more of the sheet is in memory than a piece. */
export async function* sheetRows(
  stream: Readable,
  part: string,
  context: CellContext,
  limits: TableLimits,
): AsyncGenerator<Row> {
  const reader = new SheetReader(context, limits);
  for await (const read of readXml(stream, part, reader)) yield* read.take();
}

/** Collects the rows of a sheet while its XML is read. */
class SheetReader {
  private rows: Row[] = [];
  private count = 0;
  private rowNo = 0;
  private cells: (Cell | undefined)[] = [];
  private column = -1;
  private attributes: Attributes = {};
  private value = '';
  private formula = false;
  private inValue = false;

  constructor(
    private readonly context: CellContext,
    private readonly limits: TableLimits,
  ) {}

  take(): Row[] {
    const found = this.rows;
    this.rows = [];
    return found;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.rowNo = attributes['r'] === undefined ? this.rowNo + 1 : Number(attributes['r']);
        this.cells = [];
        this.column = -1;
        return;
      case 'c':
        this.attributes = attributes;
        this.column = columnOf(attributes['r']) ?? this.column + 1;
        this.value = '';
        this.formula = false;
        return;
      case 'f':
        this.formula = true;
        return;
      case 'v':
      case 't':
        this.inValue = true;
    }
  }

  text(piece: string): void {
    if (this.inValue && this.value.length <= this.limits.cellCharacters) this.value += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    if (name === 'c') this.endCell();
    if (name === 'row') this.endRow();
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell === undefined) return;
    if (this.column >= this.limits.columns)
      throw refused('TABLE_TOO_LARGE', { what: 'columns', limit: this.limits.columns });
    this.cells[this.column] = cell;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    this.count += 1;
    if (this.count > this.limits.rows)
      throw refused('TABLE_TOO_LARGE', { what: 'rows', limit: this.limits.rows });
    this.rows.push({ no: this.rowNo, cells: this.cells });
  }

  private cell(): Cell | undefined {
    if (this.formula) return { kind: 'text', text: '', fault: 'CELL_FORMULA' };
    const { t: type = 'n' } = this.attributes;
    switch (type) {
      case 's':
        return this.textCell(this.context.texts[Number(this.value)] ?? '');
      case 'inlineStr':
      case 'str':
        return this.textCell(this.value);
      case 'b':
        return this.value === '' ? undefined : { kind: 'flag', text: this.value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { kind: 'text', text: '', fault: 'CELL_ERROR_VALUE' };
      case 'd':
        return this.value === '' ? undefined : { kind: 'date', text: this.value.slice(0, 10) };
      default:
        return this.value.trim() === '' ? undefined : this.number(Number(this.value));
    }
  }

  private textCell(given: string): Cell | undefined {
    const text = given.trim();
    if (text === '') return undefined;
    if (text.length > this.limits.cellCharacters) return { kind: 'text', text: '', fault: 'CELL_TOO_LONG' };
    return { kind: 'text', text: copied(text) };
  }

  private number(value: number): Cell {
    if (!Number.isFinite(value)) return { kind: 'text', text: '', fault: 'CELL_ERROR_VALUE' };
    const { dateStyles, from1904 } = this.context;
    const day = dateStyles.has(Number(this.attributes['s'] ?? '-1'))
      ? dayOfSerial(value, from1904)
      : undefined;
    return day === undefined ? numberCell(value) : { kind: 'date', text: day };
  }
}

/** The same text by itself: what was cut out of a file keeps the piece in memory that it was cut from, as long as a cell is kept. */
const copied = (text: string): string => Buffer.from(text).toString();

/** The column of an address of letters and a number, from 0. */
function columnOf(address: string | undefined): number | undefined {
  const name = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (name === undefined) return undefined;
  return [...name].reduce((column, sign) => column * 26 + sign.charCodeAt(0) - 64, 0) - 1;
}
