import type { IsoDate } from '@aid-chain/kernel';
import { BOUND_FIELDS, FIXED, readBounds } from './bounds.js';
import { UNITS, specOf, type ParameterKey } from './catalogue.js';
import { readEntry, type DeclaredEntry } from './entry.js';
import type { Detail } from './detail.js';
import type { FieldReport, PolicyFault, PolicyFaultCode } from './faults.js';
import { isMapping, textField, type Mapping } from './read-yaml.js';
import { lastDay, timelineFaults } from './timeline.js';
import { reportUnknownFields } from './unknown-word.js';

/** What one folder says of one parameter. */
export interface Declaration {
  readonly key: ParameterKey;
  readonly path: string;
  readonly region: string;
  readonly entries: readonly DeclaredEntry[];
  /** The day after which the folder says nothing more and a higher level has to; null while an entry is open. */
  readonly statesUntil: IsoDate | null;
}

const FIELDS = ['unit', 'note', 'values', ...BOUND_FIELDS];

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
  const reportAt =
    (at: string): FieldReport =>
    (code: PolicyFaultCode, detail: Detail) =>
      void faults.push({ code, path: place.path, at, detail });
  const report = reportAt(key);
  const body = isMapping(raw) ? raw : {};
  reportUnknownFields(body, FIELDS, report);
  checkUnit(key, body, report);
  const bounds = readBounds(body, FIXED, report);
  const values = Array.isArray(body['values']) ? (body['values'] as readonly unknown[]) : [];
  if (values.length === 0) report('VALUES_MISSING', '');
  const entries = values.flatMap(
    (value, index) =>
      readEntry({ key, region: place.region, bounds }, value, reportAt(entryAt(key, value, index))) ?? [],
  );
  const complete = entries.length === values.length;
  const spans = entries.map(({ entry }) => entry);
  if (complete) faults.push(...timelineFaults(place.path, key, spans));
  const statesUntil = complete ? lastDay(spans) : null;
  return { declaration: { key, ...place, entries, statesUntil }, faults };
}

/** An entry by its number and, where it has one, the day that it begins. */
function entryAt(key: ParameterKey, raw: unknown, index: number): string {
  const from = isMapping(raw) ? textField(raw, 'from') : undefined;
  return [`${key}[${index}]`, ...(from === undefined ? [] : [from])].join(' ');
}

function checkUnit(key: ParameterKey, body: Mapping, report: FieldReport): void {
  const unit = textField(body, 'unit') ?? '';
  if (!(UNITS as readonly string[]).includes(unit))
    report('UNIT_UNKNOWN', {
      zh: `${unit}，应为 ${specOf(key).unit}`,
      en: `${unit}, expected ${specOf(key).unit}`,
    });
  else if (unit !== specOf(key).unit)
    report('UNIT_WRONG', {
      zh: `${unit}，应为 ${specOf(key).unit}`,
      en: `${unit}, expected ${specOf(key).unit}`,
    });
}
