export { lostDigits, type Cell, type CellFault, type Row } from './cell.js';
export type { FileKind } from './file-kind.js';
export { DEFAULT_LIMITS, type TableLimits } from './limits.js';
export { readTable, type Table } from './read-table.js';
export type { TextEncoding } from './text/text-encoding.js';
export { writeWorkbook } from './writing/write-workbook.js';
export { rangeOfColumn, type Column, type Sheet, type WrittenCell } from './writing/sheet.js';
