/** Where the lines of a command go. */
export type Print = (line: string) => void;

/** One object per line, so that other programs can read it. */
export function printRows(print: Print, rows: readonly object[]): void {
  for (const row of rows) print(JSON.stringify(row));
}
