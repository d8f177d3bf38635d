import type { Row } from '@aid-chain/table-files';
import type { RowCells } from './cell-fields.rules.js';
import { COLUMN_NAMES, SHEET_COLUMNS, type ColumnName } from './columns.rules.js';

/** At which place of a row each column stands. */
export type Places = ReadonlyMap<number, ColumnName>;

/**
 * The places of the columns, when a row holds their headings in Chinese or English; columns may be moved, and others may stand
 * among them.
 * @returns undefined for a row without the heading of the row keys
 */
export function placesIn({ cells }: Row): Places | undefined {
  const places = new Map<number, ColumnName>();
  cells.forEach((cell, index) => {
    const name = COLUMN_NAMES.find((one) =>
      [SHEET_COLUMNS[one].zh, SHEET_COLUMNS[one].en].includes(cell?.text ?? ''),
    );
    if (name !== undefined) places.set(index, name);
  });
  return [...places.values()].includes('key') ? places : undefined;
}

/** The cells of a row by their columns. */
export function cellsOf({ cells }: Row, places: Places): RowCells {
  const found: Record<string, RowCells[ColumnName]> = {};
  cells.forEach((cell, index) => {
    const name = places.get(index);
    if (name !== undefined && cell !== undefined) found[name] = cell;
  });
  return found;
}
