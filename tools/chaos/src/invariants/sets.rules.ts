/** How often each occurs. */
export function countsOf(list: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, n) => one === b[n]);

export const streamOf = (row: { readonly topic: string; readonly stream: string }): string =>
  `${row.topic} ${row.stream}`;

/** The first few of many, for a sentence. */
export function some(list: readonly string[]): string {
  const shown = list.slice(0, 3).join(', ');
  return list.length > 3 ? `${shown} and ${String(list.length - 3)} more` : shown;
}
