/** One text for a stream of a topic, by which rows are grouped. */
export const streamKey = (row: { readonly topic: string; readonly stream: string }): string =>
  `${row.topic} ${row.stream}`;
