import { createHash } from 'node:crypto';

/** JSON with the keys of every object in code-unit order and no spaces: equal data gives equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** Lower-case hex SHA-256 of the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return value;
  // Without a prototype every key is an own one, `__proto__` too.
  const inOrder = Object.create(null) as Record<string, unknown>;
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given).sort())
    if (given[key] !== undefined) inOrder[key] = sorted(given[key]);
  return inOrder;
}
