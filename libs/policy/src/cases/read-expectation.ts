import {
  CATEGORIES,
  categoryOutcomeCodes,
  codesOf,
  lineOutcomeCodes,
  measureOutcomeCodes,
  type Category,
  type CategoryOutcome,
  type CodeList,
  type LineOutcome,
  type MeasureOutcome,
} from '@aid-chain/vocabulary';
import { isMapping, type Mapping } from '../policies/read-yaml.js';
import { inside, type CaseReport } from './case-fault.js';
import type {
  Expectation,
  ExpectedCategory,
  ExpectedLine,
  ExpectedMeasure,
  ExpectedValue,
} from './golden-case.js';
import { choicesText, codeFrom, fenOf, yesOf } from './scalars.js';
import {
  ABSENT_WORDS,
  CATEGORY_WORDS,
  EXPECT_WORDS,
  LINE_WORDS,
  MEASURE_WORDS,
  nameOfWord,
  wordsText,
} from './words.js';

/** Reads what a case expects: categories by their names, lines of the worksheet, intermediate values. */
export function readExpectation(raw: unknown, at: string, report: CaseReport): Expectation {
  const body = isMapping(raw) ? raw : {};
  if (Object.keys(body).length === 0)
    report(at, { zh: '写明至少一项预期结果', en: 'state at least one result that is expected' });
  const categories: ExpectedCategory[] = [];
  let [lines, values]: [readonly ExpectedLine[], readonly ExpectedValue[]] = [[], []];
  let measures: readonly ExpectedMeasure[] = [];
  for (const [word, value] of Object.entries(body)) {
    const where = inside(at, word);
    const part = nameOfWord(EXPECT_WORDS, word);
    if (part === 'lines') lines = rowsOf(value, where, report).map((row) => readLine(row, where, report));
    else if (part === 'values')
      values = rowsOf(value, where, report).flatMap((row) => readValue(row, where, report));
    else if (part === 'measures')
      measures = rowsOf(value, where, report).map((row) => readMeasure(row, where, report));
    else categories.push(...readCategory(word, value, where, report));
  }
  return { categories, lines, values, measures };
}

type Row = readonly [word: string, value: unknown];

function rowsOf(raw: unknown, at: string, report: CaseReport): readonly Row[] {
  if (isMapping(raw)) return Object.entries(raw);
  report(at, { zh: '每项一行：名称: 值', en: 'one row each: name: value' });
  return [];
}

function readCategory(word: string, raw: unknown, at: string, report: CaseReport): ExpectedCategory[] {
  const category = codeFrom(CATEGORIES, word) as Category | undefined;
  if (category === undefined) {
    const choices = choicesText(CATEGORIES);
    report(at, { zh: `没有这一类，可用：${choices}`, en: `no such category; there are: ${choices}` });
    return [];
  }
  const body = isMapping(raw) ? raw : { outcome: raw };
  const fields = namedFields(CATEGORY_WORDS, body, at, report);
  const amountFen = amountOf(fields['yuan'], inside(at, 'yuan'), report);
  const demo = fields['demo'] === undefined ? undefined : yesOf(textOf(fields['demo']));
  const outcome = outcomeOf(categoryOutcomeCodes, fields['outcome'], at, report);
  return [
    {
      category,
      ...(outcome === undefined ? {} : { outcome: outcome as CategoryOutcome }),
      ...(amountFen === undefined ? {} : { amountFen }),
      ...(fields['failing'] === undefined ? {} : { failing: listOf(fields['failing']) }),
      ...(fields['missing'] === undefined ? {} : { missing: listOf(fields['missing']) }),
      ...(demo === undefined ? {} : { restsOnDemo: demo }),
      cites: listOf(fields['cites']),
      notCited: listOf(fields['notCited']),
    },
  ];
}

function readLine([rule, raw]: Row, at: string, report: CaseReport): ExpectedLine {
  const where = inside(at, rule);
  if (ABSENT_WORDS.includes(textOf(raw))) return { rule, isAbsent: true, cites: [] };
  const fields = namedFields(LINE_WORDS, isMapping(raw) ? raw : { outcome: raw }, where, report);
  const outcome = outcomeOf(lineOutcomeCodes, fields['outcome'], where, report);
  return {
    rule,
    ...(outcome === undefined ? {} : { outcome: outcome as LineOutcome }),
    ...(fields['left'] === undefined ? {} : { left: textOf(fields['left']) }),
    ...(fields['right'] === undefined ? {} : { right: textOf(fields['right']) }),
    cites: listOf(fields['cites']),
  };
}

/** `medical-assistance: 可能符合`, or with amount, members, what is missing and documents. */
function readMeasure([measure, raw]: Row, at: string, report: CaseReport): ExpectedMeasure {
  const where = inside(at, measure);
  if (ABSENT_WORDS.includes(textOf(raw))) return { measure, isAbsent: true, cites: [] };
  const fields = namedFields(MEASURE_WORDS, isMapping(raw) ? raw : { outcome: raw }, where, report);
  const outcome = outcomeOf(measureOutcomeCodes, fields['outcome'], where, report);
  const amountFen = amountOf(fields['yuan'], inside(where, 'yuan'), report);
  return {
    measure,
    ...(outcome === undefined ? {} : { outcome: outcome as MeasureOutcome }),
    ...(amountFen === undefined ? {} : { amountFen }),
    ...(fields['members'] === undefined ? {} : { members: listOf(fields['members']) }),
    ...(fields['missing'] === undefined ? {} : { missing: listOf(fields['missing']) }),
    cites: listOf(fields['cites']),
  };
}

/** `月人均收入@2026-01: 500.00` */
function readValue([word, raw]: Row, at: string, report: CaseReport): ExpectedValue[] {
  const [name = '', period] = word.split('@');
  if (period === undefined || typeof raw !== 'string') {
    report(inside(at, word), {
      zh: '写作 名称@期间: 值，如 月人均收入@2026-01: 500.00',
      en: 'written name@period: value, such as perCapitaIncome@2026-01: 500.00',
    });
    return [];
  }
  return [{ name, period, value: raw }];
}

function namedFields(
  words: Readonly<Record<string, readonly [string, string]>>,
  raw: Mapping,
  at: string,
  report: CaseReport,
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(raw)) {
    const name = nameOfWord(words, word) ?? (word === 'outcome' ? word : undefined);
    if (name !== undefined) fields[name] = value;
    else {
      const known = wordsText(words);
      report(inside(at, word), { zh: `没有这个词，可用：${known}`, en: `no such word; there are: ${known}` });
    }
  }
  return fields;
}

function outcomeOf(list: CodeList, raw: unknown, at: string, report: CaseReport): string | undefined {
  if (raw === undefined) return undefined;
  const codes: readonly string[] = codesOf(list);
  const outcome = codeFrom(codes, textOf(raw));
  const choices = choicesText(codes);
  if (outcome === undefined)
    report(at, { zh: `结果可用：${choices}`, en: `an outcome is one of: ${choices}` });
  return outcome;
}

function amountOf(raw: unknown, at: string, report: CaseReport): number | undefined {
  if (raw === undefined) return undefined;
  const fen = fenOf(textOf(raw));
  if (fen === undefined) report(at, { zh: '填元，如 180.00', en: 'an amount in yuan such as 180.00' });
  return fen;
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' ? raw.trim() : '';
}

function listOf(raw: unknown): readonly string[] {
  if (Array.isArray(raw)) return (raw as readonly unknown[]).map(textOf);
  return raw === undefined || textOf(raw) === '' ? [] : [textOf(raw)];
}
