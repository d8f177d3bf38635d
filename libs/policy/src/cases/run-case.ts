import { categoryOutcomeCodes, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { CategoryResult } from '../categories/category-result.js';
import { decide } from '../determination/decide.js';
import type { Determination } from '../determination/determination.js';
import { matchMeasures } from '../measures/match-measures.js';
import type { Measure } from '../measures/measure.js';
import { standingsOf } from '../measures/standing.js';
import type { RulePack } from '../pack/pack.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import type { ExpectedCategory, GoldenCase } from './golden-case.js';
import { lineDifferences, valueDifferences } from './line-differences.js';
import { haveSame, NONE, plain, yuan } from './list-texts.js';
import { measureDifferences } from './measure-differences.js';
import { isNamed, ruleName } from './rule-names.js';

/** Where a case came to something else than it expects, in both languages. */
export interface CaseDifference extends Bilingual {
  readonly path: string;
  readonly case: string;
}

/** The parameters and the measures of the place of a case on its day. */
export interface PlaceOnDay {
  readonly pack: RulePack;
  readonly measures: readonly Measure[];
}

/** Decides a case with what its place sets on its day, and compares it with what it expects. */
export function runCase(golden: GoldenCase, { pack, measures }: PlaceOnDay): readonly CaseDifference[] {
  const { facts, asOf } = golden;
  const determination = decide(facts, pack, asOf);
  const { categories, lines, values, measures: help } = golden.expected;
  const standings = standingsOf(determination.categories);
  const matches = help.length === 0 ? [] : matchMeasures(measures, { facts, standings, pack, on: asOf });
  return [
    ...categories.flatMap((expected) => categoryDifferences(determination, expected)),
    ...lines.flatMap((expected) => lineDifferences(determination, expected)),
    ...values.flatMap((expected) => valueDifferences(determination, expected)),
    ...help.flatMap((expected) => measureDifferences(matches, measures, expected)),
  ].map((text) => ({ path: golden.path, case: golden.name, ...text }));
}

function categoryDifferences(determination: Determination, expected: ExpectedCategory): Bilingual[] {
  const found = determination.categories.find(({ category }) => category === expected.category);
  if (found === undefined) return [];
  const lines = determination.lines.filter(({ ruleId }) => found.ruleIds.includes(ruleId));
  return [
    ...resultComparisons(expected, found),
    ...listComparisons(expected, found, lines),
    ...citationComparisons(expected, lines),
  ]
    .filter(({ differs }) => differs)
    .map(({ what, wanted, was }) => ({
      zh: `${expected.category} ${what.zh}：预期 ${wanted.zh}，实为 ${was.zh}`,
      en: `${expected.category} ${what.en}: expected ${wanted.en}, found ${was.en}`,
    }));
}

/** One thing that a case expects beside what was found. */
interface Comparison {
  readonly differs: boolean;
  readonly what: Bilingual;
  readonly wanted: Bilingual;
  readonly was: Bilingual;
}

function resultComparisons(expected: ExpectedCategory, found: CategoryResult): Comparison[] {
  const { outcome = found.outcome, restsOnDemo = found.restsOnDemoValues } = expected;
  const amount = expected.amountFen ?? found.monthlyAmountFen;
  return [
    {
      differs: outcome !== found.outcome,
      what: { zh: '结果', en: 'outcome' },
      wanted: nameOf(categoryOutcomeCodes, outcome),
      was: nameOf(categoryOutcomeCodes, found.outcome),
    },
    {
      differs: amount !== found.monthlyAmountFen,
      what: { zh: '每月金额', en: 'monthly amount' },
      wanted: yuan(amount),
      was: yuan(found.monthlyAmountFen),
    },
    {
      differs: restsOnDemo !== found.restsOnDemoValues,
      what: { zh: '依据演示值', en: 'rests on demo values' },
      wanted: yesNo(restsOnDemo),
      was: yesNo(found.restsOnDemoValues),
    },
  ];
}

/** The lines that failed and the facts that are missing: all of them, or a case says nothing of them. */
function listComparisons(
  expected: ExpectedCategory,
  found: CategoryResult,
  lines: readonly WorksheetLine[],
): Comparison[] {
  const failed = lines.filter((line) => line.outcome === 'not-met');
  const failing = failed.map(({ ruleId }) => ruleName(ruleId));
  const open = [...new Set(found.missing.map(({ fact }) => fact))];
  const { failing: words = failing, missing = open } = expected;
  return [
    {
      differs: !areNamed(failed, words),
      what: { zh: '不符合项', en: 'failing lines' },
      wanted: plain(words),
      was: plain(failing),
    },
    {
      differs: !haveSame(open, missing),
      what: { zh: '缺', en: 'missing' },
      wanted: plain(missing),
      was: plain(open),
    },
  ];
}

/** Texts that the sentences of a category hold, and those that they must not hold. */
function citationComparisons(
  { cites, notCited }: ExpectedCategory,
  lines: readonly WorksheetLine[],
): Comparison[] {
  const sentences = lines.map(({ textZh, textEn }) => `${textZh} ${textEn}`).join('\n');
  const what = { zh: '依据', en: 'sources' };
  return [
    ...cites.map((text) => ({ differs: !sentences.includes(text), what, wanted: plain([text]), was: NONE })),
    ...notCited.map((text) => ({
      differs: sentences.includes(text),
      what,
      wanted: NONE,
      was: plain([text]),
    })),
  ];
}

/** Each failed line is named, and each name is a failed line. */
function areNamed(lines: readonly WorksheetLine[], words: readonly string[]): boolean {
  const every = lines.every((line) => words.some((word) => isNamed(line, word)));
  return every && words.every((word) => lines.some((line) => isNamed(line, word)));
}

function yesNo(yes: boolean): Bilingual {
  return yes ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
}
