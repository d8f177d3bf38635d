/** A JSON object of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>;

/** The value as an object; anything else is an empty one, its fault is reported by the check of its form. */
export function asObject(value: unknown): Loose {
  return isObject(value) ? value : {};
}

/** The same JSON where a field that is `null` is a field that was left out; the value itself where none is. */
export function withoutNulls(value: unknown): unknown {
  return holdsNull(value) ? copied(value) : value;
}

function holdsNull(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return value === null;
  return Object.values(value).some(holdsNull);
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isObject(value)) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(given.map(([key, inner]) => [key, copied(inner)]));
}

/** The objects of a list field, with their place; what is no object is reported by the check of its form. */
export function entries(body: Loose, field: string): { readonly entry: Loose; readonly path: string }[] {
  const list = body[field];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) =>
    isObject(item) ? [{ entry: item, path: `/${field}/${index}` }] : [],
  );
}

/** A text field, undefined where it is missing or no text. */
export function textOf(entry: Loose, field: string): string | undefined {
  const value = entry[field];
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
