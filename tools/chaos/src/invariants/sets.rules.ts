/** How often each occurs. */
export function countsOf(list: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Items by a key, in the order in which they come. */
export function groupsOf<T>(list: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
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
