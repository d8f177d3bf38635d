import { hash } from 'node:crypto';

/** JSON with the keys of every object in code-unit order and no spaces: equal data gives equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** Lower-case hex SHA-256 of the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex');
}

function sorted(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map(sorted) : sortedObject(value as Readonly<Record<string, unknown>>);
}

/** The same data with its keys in order; what has them in order already, as most of what is hashed, is not copied. */
function sortedObject(given: Readonly<Record<string, unknown>>): object {
  const entries: (readonly [string, unknown])[] = [];
  let [before, isInOrder] = ['', Object.getPrototypeOf(given) === Object.prototype];
  for (const key of Object.keys(given)) {
    const value = sorted(given[key]);
    entries.push([key, value]);
    isInOrder &&= before <= key && value === given[key];
    before = key;
  }
  if (isInOrder) return given;
  // Without a prototype every key is an own one, `__proto__` too.
  const inOrder = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entries.sort(([one], [other]) => (one < other ? -1 : 1)))
    if (value !== undefined) inOrder[key] = value;
  return inOrder;
}
