import { canonicalJson } from '@aid-chain/kernel';

/**
 * @returns canonical JSON without fields that are `null`, so that a client may leave out a field or write it as `null`.
 * An empty list is something that is stated, and stays.
 */
export function canonical(value: unknown): string {
  return canonicalJson(withoutNulls(value));
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  const stated = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(stated.map(([name, field]) => [name, withoutNulls(field)]));
}
