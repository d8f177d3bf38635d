import { OPERATORS, type Bilingual, type Operator, type RecognitionUnit } from '@aid-chain/vocabulary';
import type { Condition, Test } from '../../measures/condition.js';
import type { MeasureFact } from '../../measures/measure-fact.js';
import { MEASURE_FACTS, measureFact } from '../../measures/measure-facts.js';
import type { FieldReport } from '../faults.js';
import { isMapping, type Mapping } from '../read-yaml.js';
import { readText } from './read-text.js';
import { readCodesLimit, readNumberLimit } from './read-limit.js';

const EVERYONE = 'everyone';
const WORDS = ['all', 'any', 'not', 'some-member', 'every-member', 'judged', 'fact'] as const;

/**
 * Reads for whom a measure is, tested of a household or of one person. Anything but the closed language is a fault: a fact that no case knows (FACT_UNKNOWN), a
 * word or a value that does not fit (CONDITION_WRONG).
 */
export function readCondition(
  raw: unknown,
  unit: RecognitionUnit,
  report: FieldReport,
): Condition | undefined {
  if (raw === EVERYONE) return { kind: EVERYONE };
  const body = isMapping(raw) ? raw : {};
  const [word, more] = WORDS.filter((each) => body[each] !== undefined);
  const alone = word === 'fact' || Object.keys(body).length === 1;
  if (word === undefined || more !== undefined || !alone) {
    report('CONDITION_WRONG', formText(raw));
    return undefined;
  }
  switch (word) {
    case 'all':
    case 'any':
      return readList(word, body[word], unit, report);
    case 'not':
      return around(word, readCondition(body[word], unit, report));
    case 'some-member':
    case 'every-member':
      return around(word, readCondition(body[word], 'person', report));
    case 'judged': {
      const text = readText(body[word], word, report);
      return text === undefined ? undefined : { kind: word, text };
    }
    case 'fact':
      return readTest(body, unit, report);
  }
}

function readList(
  kind: 'all' | 'any',
  raw: unknown,
  unit: RecognitionUnit,
  report: FieldReport,
): Condition | undefined {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  if (list.length === 0) report('CONDITION_WRONG', formText({ [kind]: raw }));
  const of = list.map((each) => readCondition(each, unit, report));
  const read = of.filter((each) => each !== undefined);
  return read.length === list.length && list.length > 0 ? { kind, of: read } : undefined;
}

function around(kind: 'not' | 'some-member' | 'every-member', of: Condition | undefined) {
  return of === undefined ? undefined : ({ kind, of } as const);
}

function readTest(body: Mapping, unit: RecognitionUnit, report: FieldReport): Condition | undefined {
  const name = String(body['fact']);
  const fact = measureFact(name);
  if (fact === undefined) {
    report('FACT_UNKNOWN', factsText(name));
    return undefined;
  }
  if (fact.of === 'person' && unit === 'household') {
    report('CONDITION_WRONG', {
      zh: `${name} 是个人的情况，须放在 some-member 或 every-member 之下，或者 receiver 为 person`,
      en: `${name} is of a person: put it under some-member or every-member, or let the receiver be a person`,
    });
    return undefined;
  }
  const test = testOf(name, fact, body, report);
  return test === undefined ? undefined : { kind: 'test', test };
}

function testOf(name: string, fact: MeasureFact, body: Mapping, report: FieldReport): Test | undefined {
  const operators = Object.entries(body).filter(([field]) => field !== 'fact');
  const [[word, value] = ['', undefined], more] = operators;
  const isAlone = more === undefined;
  if (fact.holds === 'codes' && word === 'in' && isAlone) {
    const codes = readCodesLimit(value, fact, report);
    return codes === undefined ? undefined : { fact: name, in: codes };
  }
  if (fact.holds === 'number' && isOperator(word) && isAlone) {
    const limit = readNumberLimit(value, fact, report);
    return limit === undefined ? undefined : { fact: name, op: word, limit };
  }
  if (fact.holds === 'yes-no' && word === 'is' && typeof value === 'boolean' && isAlone)
    return { fact: name, is: value };
  report('CONDITION_WRONG', testText(name, fact));
  return undefined;
}

function isOperator(word: string): word is Operator {
  return (OPERATORS as readonly string[]).includes(word);
}

const FORMS = {
  codes: '{ fact: …, in: […] }',
  number: `{ fact: …, ${OPERATORS.join('|')}: … }`,
  'yes-no': '{ fact: …, is: true|false }',
} as const;

function testText(name: string, { holds }: MeasureFact): Bilingual {
  const form = FORMS[holds].replace('…', name);
  return { zh: `${name} 写作 ${form}`, en: `${name} is written ${form}` };
}

function formText(raw: unknown): Bilingual {
  const words = [EVERYONE, ...WORDS].join(', ');
  const found = String(JSON.stringify(raw));
  return { zh: `${found}；可用：${words}`, en: `${found}; there are: ${words}` };
}

function factsText(name: string): Bilingual {
  const zh = Object.entries(MEASURE_FACTS).map(([key, { names }]) => `${key} ${names.zh}`);
  return {
    zh: `${name}；可用：${zh.join('、')}`,
    en: `${name}; there are: ${Object.keys(MEASURE_FACTS).join(', ')}`,
  };
}
