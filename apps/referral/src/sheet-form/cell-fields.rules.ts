import { hasUnseenSigns, isRealDate, type RefusalCode, type RefusalParams } from '@aid-chain/kernel';
import type { Cell } from '@aid-chain/table-files';
import { columnInWords, SHEET_COLUMNS, type ColumnName, type SheetColumn } from './columns.rules.js';
import { chosenCode } from './choices.rules.js';

/** A fault of a row, in words of the refusals; values of its sentence name the column and never what was typed. */
export interface SheetFault {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

export type RowCells = Readonly<Partial<Record<ColumnName, Cell>>>;

const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;
const REFERENCE = /^[A-Za-z0-9._/-]{1,128}$/;
const YUAN = /^(\d{1,13})(?:\.(\d{1,2}))?$/;
const WHOLE = /^\d{1,10}$/;

/** Reads the cells of a row one by one and collects what is wrong with them. */
export class CellFields {
  readonly faults: SheetFault[] = [];

  constructor(private readonly cells: RowCells) {}

  has(name: ColumnName): boolean {
    return this.cells[name] !== undefined;
  }

  /** What stands in a cell, or undefined where it is empty or cannot be read. */
  text(name: ColumnName): string | undefined {
    const cell = this.cells[name];
    if (cell?.fault === undefined) return cell?.text;
    return this.fail(cell.fault, name);
  }

  code(name: ColumnName): string | undefined {
    return this.matching(name, CODE);
  }

  chosen(name: ColumnName): string | undefined {
    const { codes }: SheetColumn = SHEET_COLUMNS[name];
    const text = this.text(name);
    if (text === undefined || codes === undefined) return undefined;
    return chosenCode(codes, text) ?? this.fail('SHEET_CHOICE_UNKNOWN', name);
  }

  /** A day as `2026-03-31`, `2026/3/31`, `20260331`, or of a cell that holds a day. */
  day(name: ColumnName): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const [, year, month = '', day = ''] =
      /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
    const written = `${year ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isRealDate(written) ? written : this.fail('SHEET_CELL_NOT_A_DAY', name);
  }

  /** Yuan with at most two decimals as fen, without a detour by a number that is not exact. */
  fen(name: ColumnName): number | undefined {
    const text = this.text(name)?.replace(/[,，\s]/g, '');
    if (text === undefined) return undefined;
    const [, yuan, rest = ''] = YUAN.exec(text) ?? [];
    return yuan === undefined
      ? this.fail('SHEET_CELL_NOT_AN_AMOUNT', name)
      : Number(yuan + rest.padEnd(2, '0'));
  }

  whole(name: ColumnName): number | undefined {
    const text = this.matching(name, WHOLE, 'SHEET_CELL_NOT_A_NUMBER');
    return text === undefined ? undefined : Number(text);
  }

  /** Words of people on one line. */
  line(name: ColumnName, max: number): string | undefined {
    const text = this.text(name)?.trim();
    if (text === undefined || (text.length <= max && !hasUnseenSigns(text))) return text;
    this.faults.push({ code: 'SHEET_CELL_NOT_A_LINE', params: { ...columnInWords(name), max } });
    return undefined;
  }

  references(name: ColumnName): readonly string[] {
    const references =
      this.text(name)
        ?.split(/[\s,，;；、]+/)
        .filter((one) => one !== '') ?? [];
    if (references.every((one) => REFERENCE.test(one))) return references;
    this.fail('SHEET_CELL_NOT_A_CODE', name);
    return [];
  }

  /** Notes that a cell is empty which has to be filled. */
  missing(name: ColumnName): void {
    if (!this.has(name)) this.fail('SHEET_CELL_MISSING', name);
  }

  fail(code: RefusalCode, name: ColumnName): undefined {
    this.faults.push({ code, params: columnInWords(name) });
    return undefined;
  }

  private matching(
    name: ColumnName,
    pattern: RegExp,
    code: RefusalCode = 'SHEET_CELL_NOT_A_CODE',
  ): string | undefined {
    const text = this.text(name);
    return text === undefined || pattern.test(text) ? text : this.fail(code, name);
  }
}
