export type Say = (line: string) => void;

/** One object per line, so that other programs can read it. */
export const rowsSaid = (say: Say, rows: readonly object[]): void => {
  for (const row of rows) say(JSON.stringify(row));
};
