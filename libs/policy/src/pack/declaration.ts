import { isRealDate } from '@aid-chain/kernel';
import type { PackEntry } from './pack.js';
import type { PolicyFault, PolicyFaultCode } from './faults.js';
import { UNITS, specOf, type ParameterKey } from './catalogue.js';
import { parameterValue, unknownMembers } from './parameter-value.js';
import { isMapping, textField, type Mapping } from './read-yaml.js';
import { timelineFaults } from './timeline.js';

/** What one folder says of one parameter. */
export interface Declaration {
  readonly key: ParameterKey;
  readonly path: string;
  readonly region: string;
  readonly overridable: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly entries: readonly PackEntry[];
}

const FIELDS = ['unit', 'overridable', 'min', 'max', 'note', 'values'];
const ENTRY_FIELDS = [
  'from',
  'to',
  'value',
  'state',
  'doc',
  'article',
  'demo',
  'borrowedFrom',
  'note',
  'approvedBy',
];

export interface Place {
  readonly path: string;
  readonly region: string;
}

/** Reads what a file says of one key; all faults are collected, none stops the reading. */
export function readDeclaration(
  place: Place,
  key: ParameterKey,
  raw: unknown,
): { declaration: Declaration; faults: PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const report = (code: PolicyFaultCode, at: string, detail: string) =>
    void faults.push({ code, path: place.path, at, detail });
  const body = isMapping(raw) ? raw : {};
  unknownFields(body, FIELDS).forEach((field) => report('FIELD_UNKNOWN', key, field));
  checkUnit(key, body, report);
  const values = Array.isArray(body['values']) ? (body['values'] as readonly unknown[]) : [];
  if (values.length === 0) report('VALUES_MISSING', key, 'a list `values` with at least one entry is needed');
  const entries = values.flatMap((value, index) => {
    const entry = readEntry(place, key, value, (code, detail) => report(code, `${key}[${index}]`, detail));
    return entry === undefined ? [] : [entry];
  });
  if (entries.length === values.length) faults.push(...timelineFaults(place.path, key, entries));
  const bounds = readBounds(key, body, report);
  return { declaration: { key, ...place, ...bounds, entries }, faults };
}

function unknownFields(body: Mapping, known: readonly string[]): string[] {
  return Object.keys(body).filter((field) => !known.includes(field));
}

type Report = (code: PolicyFaultCode, at: string, detail: string) => void;

function checkUnit(key: ParameterKey, body: Mapping, report: Report): void {
  const unit = textField(body, 'unit') ?? '';
  if (!(UNITS as readonly string[]).includes(unit)) report('UNIT_UNKNOWN', key, unit);
  else if (unit !== specOf(key).unit) report('UNIT_WRONG', key, `${unit}, expected ${specOf(key).unit}`);
}

function readBounds(key: ParameterKey, body: Mapping, report: Report) {
  const bound = (name: 'min' | 'max'): number | null => {
    const value = body[name];
    if (value === undefined) return null;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    report('BOUNDS_WRONG', key, name);
    return null;
  };
  const overridable = body['overridable'] ?? false;
  if (typeof overridable !== 'boolean') report('BOUNDS_WRONG', key, 'overridable');
  const min = bound('min');
  const max = bound('max');
  if (min !== null && max !== null && min > max) report('BOUNDS_WRONG', key, 'min is above max');
  return { overridable: overridable === true, min, max };
}

function readEntry(
  place: Place,
  key: ParameterKey,
  raw: unknown,
  report: (code: PolicyFaultCode, detail: string) => void,
): PackEntry | undefined {
  const body = isMapping(raw) ? raw : {};
  unknownFields(body, ENTRY_FIELDS).forEach((field) => report('FIELD_UNKNOWN', field));
  const from = textField(body, 'from');
  const to = body['to'] === null ? null : textField(body, 'to');
  const datesRight =
    from !== undefined && isRealDate(from) && (to === null || (to !== undefined && isRealDate(to)));
  if (!datesRight) report('DATE_WRONG', '`from` and `to` are dates YYYY-MM-DD, `to: null` while it lasts');
  const state = readState(key, body, report);
  const source = readSource(body, report);
  if (!datesRight || state === undefined) return undefined;
  const unit = specOf(key).unit;
  return { key, unit, ...state, from, to: to ?? null, region: place.region, ...source };
}

function readState(
  key: ParameterKey,
  body: Mapping,
  report: (code: PolicyFaultCode, detail: string) => void,
) {
  const state = body['state'] ?? 'value';
  const named = state === 'inactive' || state === 'pending';
  if (named && body['value'] === undefined) return { state, value: null } as const;
  if (state !== 'value') {
    report('STATE_WRONG', 'either a value, or state `inactive` or `pending` without one');
    return undefined;
  }
  const value = parameterValue(key, body['value']);
  if (value !== undefined) {
    unknownMembers(key, value).forEach((member) => report('VALUE_UNKNOWN_MEMBER', member));
    return { state, value } as const;
  }
  report('VALUE_WRONG', `${JSON.stringify(body['value'])} is no ${specOf(key).unit}`);
  return undefined;
}

function readSource(body: Mapping, report: (code: PolicyFaultCode, detail: string) => void) {
  const doc = textField(body, 'doc') ?? null;
  const article = textField(body, 'article') ?? null;
  const demo = body['demo'] === true;
  const borrowedFrom = textField(body, 'borrowedFrom') ?? null;
  if (demo && (doc !== null || article !== null)) report('SOURCE_AND_DEMO', 'a demo value names no document');
  if (!demo && (doc === null || article === null))
    report('SOURCE_MISSING', '`doc` and `article`, or `demo: true`');
  if (!demo && borrowedFrom !== null) report('SOURCE_AND_DEMO', '`borrowedFrom` belongs to a demo value');
  return { doc, article, demo, borrowedFrom, note: textField(body, 'note') ?? null };
}
