/**
 * @returns JSON with sorted keys and without fields that are `null`, so that a client may write the same content in
 * another order, and a field that is left out as `null`. An empty list is something that is said, and stays.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    const fields = Object.entries(inner).filter(([, field]) => field !== null);
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
