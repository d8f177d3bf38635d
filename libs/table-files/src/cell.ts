import type { RefusalCode } from '@aid-chain/kernel';

/** What makes a cell unfit to be read, whatever column it stands in. */
export type CellFault = Extract<
  RefusalCode,
  'CELL_FORMULA' | 'CELL_ERROR_VALUE' | 'CELL_NUMBER_LOST_DIGITS' | 'CELL_TOO_LONG'
>;

/** A cell as it was stored; a date is a day as `2026-03-31`, a number is written without an exponent. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'flag';
  readonly text: string;
  readonly fault?: CellFault;
}

/** A row that holds something; empty cells are left out of the list (`undefined`). */
export interface Row {
  /** Its number in the file, from 1, as the program shows it in which it was filled. */
  readonly no: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** Excel keeps fifteen digits of a number and writes zeros for the others. */
const KEPT_DIGITS = 15;
const EXPONENT = /^[+-]?\d(?:[.,]\d+)?E\+?(\d{1,3})$/i;
const LONG_NUMBER = /^\d{16,19}$/;

/**
 * Whether a text is what is left of a long number that was stored as a number, e.g. `9.9E+17`, or eighteen digits that
 * end in zeros from the sixteenth on: then nobody can tell which number it was.
 */
export function lostDigits(text: string): boolean {
  const exponent = EXPONENT.exec(text)?.[1];
  if (exponent !== undefined) return Number(exponent) >= KEPT_DIGITS - 4;
  return LONG_NUMBER.test(text) && /^0+$/.test(text.slice(KEPT_DIGITS));
}

/** A number out of a workbook; one of more digits than are kept is no number that can be trusted. */
export function numberCell(value: number): Cell {
  const fault = Math.abs(value) >= 10 ** KEPT_DIGITS ? ({ fault: 'CELL_NUMBER_LOST_DIGITS' } as const) : {};
  return { kind: 'number', text: plainNumber(value), ...fault };
}

function plainNumber(value: number): string {
  const short = String(value);
  return short.includes('e') && Math.abs(value) < 1 ? value.toFixed(15).replace(/0+$/, '') : short;
}
