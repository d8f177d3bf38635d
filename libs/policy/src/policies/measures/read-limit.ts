import type { Bilingual } from '@aid-chain/vocabulary';
import type { ParameterLimit } from '../../measures/condition.js';
import { STANDARD } from '../../measures/limit.js';
import type { CodesFact, NumberFact } from '../../measures/measure-fact.js';
import { MONEY_UNITS, type Unit } from '../../pack/parameter-spec.js';
import { isParameterKey, specOf } from '../catalogue.js';
import type { FieldReport } from '../faults.js';
import { isMapping } from '../read-yaml.js';
import { reportUnknownFields, unknownKey, unknownWord } from '../unknown-word.js';

/** Reads what a test of codes is held against: some of its codes, or a parameter that lists them. */
export function readCodesLimit(
  raw: unknown,
  fact: CodesFact,
  report: FieldReport,
): readonly string[] | ParameterLimit | undefined {
  if (isMapping(raw)) return readParameter(raw, ['list'], report);
  const codes = Array.isArray(raw) ? raw.map(String) : [];
  const unknown = codes.filter((code) => !fact.codes.includes(code));
  if (codes.length > 0 && unknown.length === 0) return codes;
  const known = fact.codes.join(', ');
  for (const code of unknown) report('CONDITION_WRONG', unknownWord(code, fact.codes));
  if (codes.length === 0)
    report('CONDITION_WRONG', {
      zh: `列表为空；可用：${known}`,
      en: `the list is empty; there are: ${known}`,
    });
  return undefined;
}

/** Reads a limit: a whole number (money in fen), or a share of a parameter of the same unit. */
export function readNumberLimit(
  raw: unknown,
  { unit }: NumberFact,
  report: FieldReport,
): number | ParameterLimit | undefined {
  if (typeof raw === 'number' && Number.isSafeInteger(raw)) return raw;
  if (isMapping(raw)) return readParameter(raw, [unit], report);
  report('CONDITION_WRONG', wholeText(raw, unit));
  return undefined;
}

/** Reads `{ parameter: key, times: basis points }`. */
export function readParameter(
  raw: Readonly<Record<string, unknown>>,
  units: readonly Unit[],
  report: FieldReport,
): ParameterLimit | undefined {
  const { parameter, times } = raw;
  reportUnknownFields(raw, ['parameter', 'times'], report);
  if (typeof parameter !== 'string' || (parameter !== STANDARD && !isParameterKey(parameter))) {
    report('KEY_UNKNOWN', unknownKey(String(parameter)));
    return undefined;
  }
  const unit = parameter === STANDARD ? 'fen/person/month' : specOf(parameter).unit;
  const isShare =
    times === undefined || (isShareOf(times) && (MONEY_UNITS as readonly Unit[]).includes(unit));
  if (!units.includes(unit) || !isShare) {
    report('CONDITION_WRONG', unitText(parameter, unit, units));
    return undefined;
  }
  return { parameter, ...(isShareOf(times) ? { times } : {}) };
}

function isShareOf(times: unknown): times is number {
  return typeof times === 'number' && Number.isSafeInteger(times) && times > 0;
}

function unitText(key: string, unit: Unit, units: readonly Unit[]): Bilingual {
  const wanted = units.join(', ');
  return {
    zh: `${key} 的单位是 ${unit}，此处须为 ${wanted}；times 为万分比，只用于金额`,
    en: `${key} is in ${unit}, here it takes ${wanted}; times is in basis points and of money alone`,
  };
}

function wholeText(raw: unknown, unit: Unit): Bilingual {
  const found = String(JSON.stringify(raw));
  return {
    zh: `${found}：须为整数（${unit}）或参数`,
    en: `${found}: a whole number (${unit}) or a parameter`,
  };
}
