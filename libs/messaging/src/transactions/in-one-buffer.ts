/** Where a row's bytes stand in the bytes of all; no length where it has none. */
export interface BytesPlace {
  readonly off: number;
  readonly len: number | null;
}

/**
 * The bytes of many rows as one parameter: `substring(bytes from off + 1 for len)` is a row's own. A list of bytes would
 * be sent as text, each byte as two digits.
 */
export function inOneBuffer<T>(
  items: readonly T[],
  bytesOf: (item: T) => Buffer | null,
): { readonly places: readonly (T & BytesPlace)[]; readonly bytes: Buffer } {
  const all = items.map(bytesOf);
  let size = 0;
  const places = items.map((item, n) => {
    const off = size;
    const len = all[n]?.length ?? null;
    size += len ?? 0;
    return { ...item, off, len };
  });
  return { places, bytes: Buffer.concat(all.filter((bytes) => bytes !== null)) };
}
