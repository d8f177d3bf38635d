import { isRealDate } from '@aid-chain/kernel';
import { BOUND_FIELDS, isOutside, outsideText, readBounds, type Bounds } from './bounds.js';
import { specOf, type ParameterKey } from './catalogue.js';
import type { Detail } from './detail.js';
import type { FieldReport } from './faults.js';
import type { PackEntry } from '../pack/pack.js';
import { parameterValue, unknownMembers } from './parameter-value.js';
import { isMapping, textField, type Mapping } from './read-yaml.js';
import { readSource, SOURCE_FIELDS } from './source.js';
import { UNIT_FORMS } from './unit-forms.js';
import { reportUnknownFields, unknownWord } from './unknown-word.js';

/** One dated entry of a file with what it leaves to lower levels. */
export interface DeclaredEntry {
  readonly entry: PackEntry;
  readonly bounds: Bounds;
}

const FIELDS = ['from', 'to', 'value', 'state', 'approvedBy', ...SOURCE_FIELDS, ...BOUND_FIELDS];

/** Where an entry stands and which bounds its key has. */
export interface EntryPlace {
  readonly key: ParameterKey;
  readonly region: string;
  readonly bounds: Bounds;
}

/** Reads one entry of a key; undefined, with its faults reported, where it says neither days nor value. */
export function readEntry(place: EntryPlace, raw: unknown, report: FieldReport): DeclaredEntry | undefined {
  const { key, region } = place;
  const body = isMapping(raw) ? raw : {};
  reportUnknownFields(body, FIELDS, report);
  const days = readDays(body, report);
  const state = readState(key, body, report);
  const source = readSource(body, report);
  const bounds = readBounds(body, place.bounds, report);
  if (days === undefined || state === undefined) return undefined;
  if (isOutside(state.value, bounds)) report('BOUNDS_WRONG', outsideText(state.value, bounds, key));
  return { entry: { key, unit: specOf(key).unit, ...state, ...days, region, ...source }, bounds };
}

/** The days `from` and `to` of an entry or a period; undefined, with a fault reported, where one is no date. */
export function readDays(body: Mapping, report: FieldReport) {
  const from = textField(body, 'from');
  const to = body['to'] === null ? null : textField(body, 'to');
  if (from !== undefined && isRealDate(from) && (to === null || (to !== undefined && isRealDate(to))))
    return { from, to };
  const shown = ['from', 'to'].map((name) => `${name}: ${String(JSON.stringify(body[name]) ?? '–')}`);
  report('DATE_WRONG', shown.join(', '));
  return undefined;
}

function readState(key: ParameterKey, body: Mapping, report: FieldReport) {
  const state = body['state'] ?? 'value';
  const named = state === 'inactive' || state === 'pending';
  if (named && body['value'] === undefined) return { state, value: null } as const;
  if (state !== 'value') {
    report('STATE_WRONG', String(JSON.stringify(body['state'])));
    return undefined;
  }
  const value = parameterValue(key, body['value']);
  if (value !== undefined) {
    unknownMembers(key, value).forEach((member) => {
      report('VALUE_UNKNOWN_MEMBER', unknownWord(member, specOf(key).members ?? []));
    });
    return { state, value } as const;
  }
  report('VALUE_WRONG', wrongValue(key, body['value']));
  return undefined;
}

/** A value that its key cannot have, with what it takes. */
function wrongValue(key: ParameterKey, value: unknown): Detail {
  const { unit, options } = specOf(key);
  const given = JSON.stringify(value) as string | undefined;
  if (typeof value === 'string' && options !== undefined) return unknownWord(value, options);
  const { zh, en } = UNIT_FORMS[unit];
  return { zh: `${zh}，而不是 ${given ?? '空'}`, en: `${en}, not ${given ?? 'nothing'}` };
}
