import { PARAMETER_KEYS, type ParameterKey } from './catalogue.js';

/** The keys that a pattern names: a key itself, or every key that begins with the prefix of `income.*`. */
export function keysOf(pattern: string): readonly ParameterKey[] {
  const prefix = pattern.endsWith('.*') ? pattern.slice(0, -1) : undefined;
  return PARAMETER_KEYS.filter((key) => (prefix === undefined ? key === pattern : key.startsWith(prefix)));
}
