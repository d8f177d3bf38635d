/** Makes something when it is first asked for, and once. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The same for each thing that is asked for. */
export function onceEach<A, T extends object>(
  keyOf: (asked: A) => string,
  make: (asked: A) => T,
): (asked: A) => T {
  const made = new Map<string, T>();
  return (asked) => {
    const key = keyOf(asked);
    const known = made.get(key) ?? make(asked);
    made.set(key, known);
    return known;
  };
}
