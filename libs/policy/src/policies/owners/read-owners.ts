import { PARAMETER_KEYS, specOf, type ParameterKey } from '../catalogue.js';
import { readDays } from '../entry.js';
import type { FieldReport, PolicyFault } from '../faults.js';
import { keysOf } from '../key-pattern.js';
import { isMapping, readYaml, textField, type Mapping } from '../read-yaml.js';
import { overlapFaults } from '../timeline.js';
import { unknownKey, reportUnknownFields } from '../unknown-word.js';
import type { OwnerPeriod, Owners } from './owner-period.js';
import { canonicalFolder, isRegionFolder } from '../../pack/region-chain.js';
import { LEVELS, type Level } from '../../pack/region-level.js';

const FIELDS = ['from', 'to', 'levels', 'places', 'older', 'needs', 'notBelow', 'doc', 'article'];

/**
 * Reads `owners.yaml` of the nation: per key, or per prefix such as `income.*`, the dated periods with the levels
 * that may set it. The longest prefix that fits a key decides it. All faults are collected.
 */
export function readOwners(path: string, text: string): { owners: Owners; faults: PolicyFault[] } {
  const { root, faults } = readYaml(path, text);
  const read = Object.entries(root).map(([pattern, raw]) => {
    const keys = keysOf(pattern);
    if (keys.length === 0) faults.push({ code: 'KEY_UNKNOWN', path, at: pattern, detail: '' });
    return [pattern, readPeriods(path, { pattern, keys }, raw, faults)] as const;
  });
  const owners = new Map<ParameterKey, readonly OwnerPeriod[]>();
  for (const [pattern, periods] of read.sort(([a], [b]) => a.length - b.length)) {
    for (const key of keysOf(pattern)) owners.set(key, periods);
  }
  return { owners, faults };
}

interface Pattern {
  readonly pattern: string;
  readonly keys: readonly ParameterKey[];
}

function readPeriods(
  path: string,
  { pattern, keys }: Pattern,
  raw: unknown,
  faults: PolicyFault[],
): readonly OwnerPeriod[] {
  const list = Array.isArray(raw) ? (raw as readonly unknown[]) : [];
  if (list.length === 0) faults.push({ code: 'VALUES_MISSING', path, at: pattern, detail: '' });
  const periods = list.flatMap((item, index) => {
    const report: FieldReport = (code, detail) =>
      void faults.push({ code, path, at: `${pattern}[${index}]`, detail });
    return readPeriod(keys, isMapping(item) ? item : {}, report) ?? [];
  });
  faults.push(...overlapFaults(path, pattern, periods));
  return periods;
}

function readPeriod(
  keys: readonly ParameterKey[],
  body: Mapping,
  report: FieldReport,
): OwnerPeriod | undefined {
  reportUnknownFields(body, FIELDS, report);
  const days = readDays(body, report);
  const levels = readLevels(body, report);
  const places = readPlaces(body, report);
  const older = body['older'] ?? 'refuse';
  if (older !== 'carry' && older !== 'refuse') report('OWNERS_WRONG', 'older: carry, refuse');
  const [doc, article] = [textField(body, 'doc'), textField(body, 'article')];
  if (doc === undefined || article === undefined) report('SOURCE_MISSING', '');
  const needs = readKey(keys, body, 'needs', report);
  const notBelow = readKey(keys, body, 'notBelow', report);
  if (days === undefined || doc === undefined || article === undefined) return undefined;
  const keep = older === 'carry' ? older : 'refuse';
  return { ...days, levels, ...places, older: keep, ...needs, ...notBelow, doc, article };
}

function readLevels(body: Mapping, report: FieldReport): readonly Level[] {
  const given = Array.isArray(body['levels']) ? (body['levels'] as readonly unknown[]) : [];
  const levels = LEVELS.filter((level) => given.includes(level));
  if (levels.length === 0 || levels.length !== given.length)
    report('OWNERS_WRONG', `levels: [${LEVELS.join(', ')}]`);
  return levels;
}

function readPlaces(body: Mapping, report: FieldReport): Pick<OwnerPeriod, 'places'> {
  const given = body['places'];
  if (given === undefined) return {};
  const codes = (Array.isArray(given) ? (given as readonly unknown[]) : []).map(String);
  if (codes.length === 0 || !codes.every(isRegionFolder)) {
    report('OWNERS_WRONG', { zh: 'places：区划代码', en: 'places: region codes' });
    return {};
  }
  return { places: codes.map(canonicalFolder) };
}

/** A key that is compared with those of the period must have their unit. */
function readKey<N extends 'needs' | 'notBelow'>(
  keys: readonly ParameterKey[],
  body: Mapping,
  name: N,
  report: FieldReport,
): Partial<Record<N, ParameterKey>> {
  if (body[name] === undefined) return {};
  const other = PARAMETER_KEYS.find((key) => key === body[name]);
  if (other === undefined) report('KEY_UNKNOWN', unknownKey(JSON.stringify(body[name]) ?? ''));
  else if (keys.some((key) => specOf(key).unit !== specOf(other).unit))
    report('OWNERS_WRONG', {
      zh: `${name}：${other} 的单位不同`,
      en: `${name}: ${other} has another unit`,
    });
  else return { [name]: other } as Partial<Record<N, ParameterKey>>;
  return {};
}
