/** Where the lines of a command go. */
export type Print = (line: string) => void;

/** A command that ends with 1 after it has printed why itself, so that `--json` stays JSON. */
export class AlreadyPrinted extends Error {}

/** One object per line, so that other programs can read it. */
export function printRows(print: Print, rows: readonly object[]): void {
  for (const row of rows) print(JSON.stringify(row));
}
