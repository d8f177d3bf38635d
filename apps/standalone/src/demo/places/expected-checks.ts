import { formatYuan } from '@aid-chain/kernel';
import type { GoldenCase } from '@aid-chain/policy';
import {
  categoryCodes,
  categoryOutcomeCodes,
  lineOutcomeCodes,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { Action } from '../scenarios/scenario.schema.js';

export type Check = NonNullable<Action['checks']>[number];
type Expectation = GoldenCase['expected'];
type ExpectedCategory = Expectation['categories'][number];
type ExpectedLine = Expectation['lines'][number];

/** A text as it stands in a JSONata expression. */
const quoted = (text: string): string => JSON.stringify(text);

/**
 * What a case expects, as comparisons with the worksheet that a service answers: outcome, amount, the lines that are
 * not met, what is missing, the documents named. A case that is played names lines by their rules (`dibao.income`).
 */
export function expectedChecks(family: Bilingual, { categories, lines }: Expectation): Check[] {
  return [
    ...categories.flatMap((expected) => categoryChecks(expected)),
    ...lines.flatMap((expected) => lineChecks(expected)),
  ].map((check) => ({ ...check, zh: `${family.zh}: ${check.zh}` }));
}

function categoryChecks(expected: ExpectedCategory): Check[] {
  const { category, outcome, amountFen, failing, missing, cites, notCited } = expected;
  const { zh, en } = nameOf(categoryCodes, category);
  const result = `tracks.categories[category=${quoted(category)}]`;
  const lines = `tracks.lines[ruleId in $$.tracks.categories[category=${quoted(category)}].ruleIds]`;
  const check = (what: Bilingual, value: string, is: unknown): Check => ({
    zh: `${zh}${what.zh}`,
    en: `${en}: ${what.en}`,
    value,
    is,
  });
  return [
    ...(outcome === undefined
      ? []
      : [check(ofOutcome(nameOf(categoryOutcomeCodes, outcome)), `${result}.outcome`, outcome)]),
    ...(amountFen === undefined
      ? []
      : [check(ofAmount(formatYuan(amountFen)), `${result}.monthlyAmountFen`, amountFen)]),
    ...(failing === undefined
      ? []
      : [
          check(
            FAILING,
            `$sort([$distinct(${lines}[outcome='not-met'].$substringBefore(ruleId, '@'))])`,
            [...failing].sort(),
          ),
        ]),
    ...(missing === undefined
      ? []
      : [check(MISSING, `$sort([$distinct(${result}.missing.fact)])`, [...missing].sort())]),
    ...[...cites.map((text) => [text, true] as const), ...notCited.map((text) => [text, false] as const)].map(
      ([text, is]) => check(ofSource(text), `$contains($join(${lines}.textZh), ${quoted(text)})`, is),
    ),
  ];
}

function lineChecks({ rule, isAbsent, outcome, left, right, cites }: ExpectedLine): Check[] {
  const found = `tracks.lines[$substringBefore(ruleId, '@')=${quoted(rule)}]`;
  const check = (what: Bilingual, value: string, is: unknown): Check => ({
    zh: `${rule}${what.zh}`,
    en: what.en,
    value,
    is,
  });
  if (isAbsent === true) return [check(ABSENT, `$count(${found})`, 0)];
  const side = (name: 'left' | 'right') =>
    `${found}[0].($substring(unit, 0, 3)='fen' ? ${name} / 100 : ${name})`;
  return [
    ...(outcome === undefined
      ? []
      : [check(ofOutcome(nameOf(lineOutcomeCodes, outcome)), `${found}[0].outcome`, outcome)]),
    ...(left === undefined ? [] : [check(VALUE, side('left'), Number(left))]),
    ...(right === undefined ? [] : [check(LIMIT, side('right'), Number(right))]),
    ...cites.map((text) => check(ofSource(text), `$contains($join(${found}.textZh), ${quoted(text)})`, true)),
  ];
}

const ofOutcome = ({ zh, en }: Bilingual): Bilingual => ({ zh: ` ${zh}`, en });
const ofAmount = (yuan: string): Bilingual => ({ zh: ` 每月 ${yuan} 元`, en: `${yuan} yuan a month` });
const ofSource = (text: string): Bilingual => ({ zh: ` 依据 ${text}`, en: 'names this document' });
const FAILING = { zh: ' 不符合项', en: 'lines that are not met' };
const MISSING = { zh: ' 缺', en: 'missing' };
const ABSENT = { zh: ' 无此项', en: 'no such line here' };
const VALUE = { zh: ' 数值', en: 'value' };
const LIMIT = { zh: ' 限额', en: 'limit' };
