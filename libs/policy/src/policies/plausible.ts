import { formatYuan } from '@aid-chain/kernel';
import type { ParameterKey } from './catalogue.js';
import type { Declaration } from './declaration.js';
import type { PolicyFault, PolicyWarning } from './faults.js';
import { keysOf } from './key-pattern.js';
import { isMapping, readYaml, unknownFields } from './read-yaml.js';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Between which numbers a value usually lies, by key. */
export type Plausible = ReadonlyMap<ParameterKey, Range>;

/**
 * Reads `plausible.yaml` of the nation: per key or prefix the usual range, so that a slip of the unit (yuan written
 * for fen, per cent for basis points) is found before a family is refused by it. The longest prefix decides.
 * Out: faults KEY_UNKNOWN and PLAUSIBLE_WRONG.
 */
export function readPlausible(
  path: string,
  text: string,
): { readonly plausible: Plausible; readonly faults: readonly PolicyFault[] } {
  const { root, faults } = readYaml(path, text);
  const plausible = new Map<ParameterKey, Range>();
  for (const [pattern, raw] of Object.entries(root).sort(([a], [b]) => a.length - b.length)) {
    const keys = keysOf(pattern);
    const range = rangeOf(raw);
    if (keys.length === 0) faults.push({ code: 'KEY_UNKNOWN', path, at: pattern, detail: '' });
    if (range === undefined) faults.push({ code: 'PLAUSIBLE_WRONG', path, at: pattern, detail: 'min < max' });
    else for (const key of keys) plausible.set(key, range);
  }
  return { plausible, faults };
}

function rangeOf(raw: unknown): Range | undefined {
  if (!isMapping(raw) || unknownFields(raw, ['min', 'max']).length > 0) return undefined;
  const { min, max } = raw;
  if (typeof min !== 'number' || typeof max !== 'number' || min > max) return undefined;
  return { min, max };
}

/** A number outside its usual range: it is used all the same, since only people know whether it is meant. */
export function plausibleWarnings(
  plausible: Plausible,
  { key, path, entries }: Declaration,
): PolicyWarning[] {
  const range = plausible.get(key);
  if (range === undefined) return [];
  return entries.flatMap(({ entry: { value, unit, from } }): PolicyWarning[] => {
    if (typeof value !== 'number' || (value >= range.min && value <= range.max)) return [];
    const isMoney = unit.startsWith('fen');
    const [amount, usual] = [`${String(value)} ${unit}`, `${String(range.min)}–${String(range.max)}`];
    const detail = {
      zh: `${amount}${isMoney ? `（${formatYuan(value)} 元）` : ''}，常见 ${usual}`,
      en: `${amount}${isMoney ? ` (${formatYuan(value)} yuan)` : ''}, usual ${usual}`,
    };
    return [{ code: 'VALUE_IMPLAUSIBLE', path, at: `${key} ${from}`, detail }];
  });
}
