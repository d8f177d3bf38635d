import fc from 'fast-check';

/** What people and programs put where something else belongs. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', '\u0000', '0', -1, 0.5, 1e300, true, [], {}, [null], [[]], [{}], {
    constructor: 1,
  }),
  fc.constantFrom<unknown>(
    '2026-02-30',
    '9999-12-31',
    '0001-01-01',
    '00000000-0000-0000-0000-000000000000',
    '中'.repeat(300),
  ),
  fc.constantFrom<unknown>(
    Number.MAX_SAFE_INTEGER,
    '\ud800',
    { length: 3 },
    { 0: 'a' },
    '990000198605040011',
    'toString',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Puts an odd value somewhere into a sound body, leaves a field out, or adds one. */
export function spoil(near: unknown, place: number, value: unknown, how: 'put' | 'drop' | 'add'): unknown {
  const copy = structuredClone(near);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const holder = node as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push([holder, key]);
      walk(holder[key]);
    }
  };
  walk(copy);
  const [holder, key] = places[place % places.length] ?? [{}, ''];
  if (how === 'put') holder[key] = value;
  else if (how === 'drop') Reflect.deleteProperty(holder, key);
  else holder[`${key}2`] = value;
  return copy;
}
