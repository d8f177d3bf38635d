import { toInstant } from '@aid-chain/kernel';
import { printRows, type Print } from './output.js';

/** The columns of a list: the title in both languages, and what of a row stands below it. */
export type Columns<R> = readonly (readonly [
  title: string,
  text: (row: R) => string | number | Date | null,
])[];

const NONE = '–';

/** Moments are in the time of the country, as everywhere. */
function cellOf(value: string | number | Date | null): string {
  return value instanceof Date ? toInstant(value) : String(value ?? NONE);
}

/** On a terminal a Chinese character takes the room of two letters. */
function widthOf(text: string): number {
  return [...text].reduce((width, char) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(char) ? 2 : 1), 0);
}

/** Rows as a table for people: titles first, each column as wide as its widest text. */
function tableLines<R>(columns: Columns<R>, rows: readonly R[]): string[] {
  const head = columns.map(([title]) => title);
  const cells = rows.map((row) => columns.map(([, text]) => cellOf(text(row))));
  const widths = head.map((_, column) =>
    Math.max(...[head, ...cells].map((row) => widthOf(row[column] ?? ''))),
  );
  const padded = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text));
  return [head, ...cells].map((row) => row.map(padded).join('  ').trimEnd());
}

/** A row for programs, its moments in the time of the country. */
function withInstants(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? toInstant(value) : value,
    ]),
  );
}

/**
 * Prints a list: a table for people, with `--json` one object per line for programs.
 * @param none what people read where there is no row
 */
export function printList<R extends object>(
  { print, json }: { readonly print: Print; readonly json: boolean | undefined },
  columns: Columns<R>,
  rows: readonly R[],
  none: string,
): void {
  if (json === true) return printRows(print, rows.map(withInstants));
  if (rows.length === 0) return print(none);
  for (const line of tableLines(columns, rows)) print(line);
}
