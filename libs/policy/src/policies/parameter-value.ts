import { specOf, type ParameterKey } from './catalogue.js';
import type { AnyParameterValue, ParameterSpec } from '../pack/parameter-spec.js';

/**
 * Checks a raw value against the unit of its key and gives it back typed.
 * Text such as "800*100", a fraction, a yes for a number: undefined, never converted.
 */
export function parameterValue(key: ParameterKey, raw: unknown): AnyParameterValue | undefined {
  const spec = specOf(key);
  switch (spec.unit) {
    case 'bool':
      return typeof raw === 'boolean' ? raw : undefined;
    case 'enum':
      return typeof raw === 'string' && (spec.options ?? []).includes(raw) ? raw : undefined;
    case 'list':
      return isTextList(raw) ? Object.freeze([...raw]) : undefined;
    case 'fen':
    case 'fen/person/month':
    case 'fen/person/year':
    case 'basis-points':
    case 'count':
    case 'months':
    case 'years':
    case 'minutes':
    case 'days':
    case 'working-days':
    case 'day-of-month':
      return wholeNumber(spec, raw);
  }
}

/** The members of a list that its key does not have: a word that no rule knows would never be found by one. */
export function unknownMembers(key: ParameterKey, value: AnyParameterValue): readonly string[] {
  if (typeof value !== 'object') return [];
  const { members } = specOf(key);
  return members === undefined ? [] : value.filter((member) => !members.includes(member));
}

function isTextList(raw: unknown): raw is readonly string[] {
  return Array.isArray(raw) && raw.every((item) => typeof item === 'string' && item !== '');
}

function wholeNumber(spec: ParameterSpec, raw: unknown): number | undefined {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw) || raw < 0) return undefined;
  if (spec.unit === 'day-of-month' && (raw < 1 || raw > 28)) return undefined;
  if (spec.unit === 'months' && raw < 1) return undefined;
  return raw;
}
