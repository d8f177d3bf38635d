import type { Column } from '@aid-chain/table-files';
import {
  COLUMN_NAMES,
  RESULT_COLUMNS,
  SHEET_COLUMNS,
  type SheetColumn,
} from '../sheet-form/columns.rules.js';

const ALL: readonly SheetColumn[] = [
  ...COLUMN_NAMES.map((name): SheetColumn => SHEET_COLUMNS[name]),
  ...Object.values(RESULT_COLUMNS),
];

/** Columns of a sheet that is given back: the same as it had, and the result of each row behind them. */
export const RETURNED_COLUMNS: readonly Column[] = ALL.map(({ width, open }) => ({
  width,
  ...(open === true ? { open } : {}),
}));

export const RETURNED_HEADINGS: readonly (readonly string[])[] = [
  ALL.map(({ zh }) => zh),
  ALL.map(({ en }) => en),
];
