import {
  AID_KINDS,
  AID_NATURES,
  MEASURE_RECEIVERS,
  NEED_ASPECTS,
  NEED_KINDS,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { MeasureHead, MeasureTerms } from '../../measures/measure.js';
import type { Detail } from '../detail.js';
import type { FieldReport, PolicyFault, PolicyFaultCode } from '../faults.js';
import { CODE, CODE_FORM } from '../read-names.js';
import { isMapping, readYaml, textField, unknownFields, type Mapping } from '../read-yaml.js';
import { overlapFaults } from '../timeline.js';
import { reportUnknownFields } from '../unknown-word.js';
import { readTerms } from './read-terms.js';
import { readText } from './read-text.js';

/** What one folder sets of one measure. */
export interface DeclaredMeasure {
  readonly head: MeasureHead;
  readonly path: string;
  readonly region: string;
  readonly terms: readonly MeasureTerms[];
}

/** What there is of measures in every folder, by folder and code. */
export type DeclaredMeasures = ReadonlyMap<string, ReadonlyMap<string, DeclaredMeasure>>;

const FIELDS = [
  'names',
  'serves',
  'receiver',
  'department',
  'gives',
  'nature',
  'reportedAs',
  'carriesOut',
  'note',
  'values',
];

/**
 * Reads `measures.yaml` of a place: what help there is, for whom, on which days (S0-06, L-53).
 * @returns the measures by their codes, and every fault with file, code of the measure and day
 */
export function readMeasures(
  path: string,
  region: string,
  text: string,
): { measures: ReadonlyMap<string, DeclaredMeasure>; faults: PolicyFault[] } {
  const { root, faults } = readYaml(path, text);
  const measures = new Map<string, DeclaredMeasure>();
  for (const [code, raw] of Object.entries(root)) {
    const reportAt =
      (at: string): FieldReport =>
      (fault: PolicyFaultCode, detail: Detail) =>
        void faults.push({ code: fault, path, at, detail });
    const head = readHead(code, isMapping(raw) ? raw : {}, reportAt(code));
    const values = isMapping(raw) && Array.isArray(raw['values']) ? (raw['values'] as unknown[]) : [];
    if (values.length === 0) reportAt(code)('VALUES_MISSING', '');
    const terms = values.flatMap(
      (value, index) => readTerms(value, head.receiver, reportAt(termsAt(code, value, index))) ?? [],
    );
    // A measure may pause: days that no entry covers are days without it.
    if (terms.length === values.length) faults.push(...overlapFaults(path, code, terms));
    measures.set(code, { head, path, region, terms });
  }
  return { measures, faults };
}

function termsAt(code: string, raw: unknown, index: number): string {
  const from = isMapping(raw) ? textField(raw, 'from') : undefined;
  return [`${code}[${String(index)}]`, ...(from === undefined ? [] : [from])].join(' ');
}

function readHead(code: string, body: Mapping, report: FieldReport): MeasureHead {
  if (!CODE.test(code)) report('MEASURE_WRONG', CODE_FORM);
  reportUnknownFields(body, FIELDS, report);
  const names = readText(body['names'], 'names', report) ?? { zh: code, en: code };
  const department = codeField(body, 'department', report);
  const carriesOut = codeField(body, 'carriesOut', report);
  return {
    code,
    names,
    serves: readServes(body['serves'], report),
    receiver: oneOf('receiver', MEASURE_RECEIVERS, body['receiver'], report),
    ...(department === undefined ? {} : { department }),
    gives: oneOf('gives', AID_KINDS, body['gives'], report),
    nature: oneOf('nature', AID_NATURES, body['nature'], report),
    reportedAs: codesOf(body['reportedAs'], report),
    ...(carriesOut === undefined ? {} : { carriesOut }),
  };
}

function isCode(raw: unknown): raw is string {
  return typeof raw === 'string' && CODE.test(raw);
}

/** A code that may be left out; undefined, with a fault reported, where it is none. */
function codeField(
  body: Mapping,
  field: 'department' | 'carriesOut',
  report: FieldReport,
): string | undefined {
  const raw = body[field];
  if (raw === undefined || isCode(raw)) return raw;
  report('MEASURE_WRONG', { zh: `${field}：${CODE_FORM.zh}`, en: `${field}: ${CODE_FORM.en}` });
  return undefined;
}

/** One of a list of words; the first, with a fault reported, where it is none of them. */
function oneOf<T extends string>(field: string, list: readonly T[], raw: unknown, report: FieldReport): T {
  const found = list.find((each) => each === raw);
  if (found !== undefined) return found;
  report('MEASURE_WRONG', choicesText(field, raw, list));
  return list[0] as T;
}

function readServes(raw: unknown, report: FieldReport): MeasureHead['serves'] {
  const body = isMapping(raw) ? raw : {};
  unknownFields(body, ['kind', 'aspect']).forEach((field) => report('FIELD_UNKNOWN', `serves.${field}`));
  const kind = oneOf('serves.kind', NEED_KINDS, body['kind'], report);
  if (body['aspect'] === undefined) return { kind };
  return { kind, aspect: oneOf('serves.aspect', NEED_ASPECTS, body['aspect'], report) };
}

function codesOf(raw: unknown, report: FieldReport): readonly string[] {
  if (raw === undefined) return [];
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const codes = list.filter(isCode);
  if (codes.length === list.length && codes.length > 0) return codes;
  report('MEASURE_WRONG', { zh: `reportedAs：${CODE_FORM.zh}`, en: `reportedAs: ${CODE_FORM.en}` });
  return codes;
}

function choicesText(field: string, raw: unknown, list: readonly string[]): Bilingual {
  const found = raw === undefined ? '—' : String(JSON.stringify(raw));
  const choices = list.join(', ');
  return { zh: `${field} ${found}，可用：${choices}`, en: `${field} ${found}, one of: ${choices}` };
}
