import { canonicalJson, formatYuan } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';
import type { CategoryResult } from '../categories/category-result.js';
import type { RulePack } from '../pack/pack.js';
import { line } from '../worksheet/line.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';

const KEY = 'income.basic-pension.excluded';
const RULE = 'income.basic-pension@1';

/** What an examination of every category came to. */
export interface ExaminedAll {
  readonly results: ReadonlyMap<Category, CategoryResult>;
  readonly lines: ReadonlySet<WorksheetLine>;
}

/**
 * Whether the basic pension counts is open since 2026 (D57 13(三)), and nobody is refused or reduced for it. A household for
 * which every category comes to the same result and amount either way does not rest on the answer: it is decided, and the
 * line of the pension shows both incomes. Where a result or an amount differs, it stays open.
 * @param examine examines the household by a pack
 */
export function byBothPensionAnswers(
  open: ExaminedAll,
  pack: RulePack,
  examine: (pack: RulePack) => ExaminedAll,
): ExaminedAll {
  if (pack.parameters[KEY]?.state !== 'pending') return open;
  const waiting = [...open.results.values()].filter(restsOnPension).map(({ category }) => category);
  const asked = [...open.lines].find(({ ruleId }) => ruleId === RULE);
  if (waiting.length === 0 || asked === undefined) return open;
  const { withPension, withoutPension } = variantsOf(pack);
  const counted = examine(withPension);
  // What waits for other facts as well is examined again when they come.
  if (waiting.every((category) => counted.results.get(category)?.outcome === 'undetermined')) return open;
  const excluded = examine(withoutPension);
  if (substanceOf(counted) !== substanceOf(excluded)) return open;
  const both = bothLine(asked, incomeOf(counted), incomeOf(excluded));
  const lines = [...counted.lines].map((each) => (each.ruleId === RULE ? both : each));
  const results = [...counted.results].map(([category, each]) => [category, renamed(each, both)] as const);
  return { results: new Map(results), lines: new Set(lines) };
}

function restsOnPension({ outcome, missing }: CategoryResult): boolean {
  return outcome === 'undetermined' && missing.some(({ fact }) => fact === KEY);
}

/** A pack with either answer. */
interface Variants {
  readonly withPension: RulePack;
  readonly withoutPension: RulePack;
}

const variants = new WeakMap<RulePack, Variants>();

function variantsOf(pack: RulePack): Variants {
  const known = variants.get(pack) ?? {
    withPension: withAnswer(pack, false),
    withoutPension: withAnswer(pack, true),
  };
  variants.set(pack, known);
  return known;
}

function withAnswer(pack: RulePack, isExcluded: boolean): RulePack {
  const entry = pack.parameters[KEY];
  if (entry === undefined) return pack;
  const answered = { ...entry, state: 'value', value: isExcluded } as const;
  return { ...pack, parameters: { ...pack.parameters, [KEY]: answered } };
}

/** Results and amounts, whatever lines they rest on. */
function substanceOf({ results }: ExaminedAll): string {
  return canonicalJson([...results.values()].map((result) => ({ ...result, ruleIds: [] })));
}

function incomeOf({ lines }: ExaminedAll): string {
  const counted = [...lines].find(({ ruleId }) => ruleId === 'income.countable@1');
  return formatYuan(counted?.left ?? 0);
}

function bothLine({ parameters, facts }: WorksheetLine, more: string, less: string): WorksheetLine {
  return line(
    { ruleId: 'income.basic-pension@2', group: 'income', category: 'dibao' },
    {
      outcome: 'not-applicable',
      parameters,
      facts,
      text: {
        zh: `基础养老金是否计入收入待定：计入的，收入合计 ${more} 元；不计入的，合计 ${less} 元；各类别的结果和金额相同`,
        en: `whether the basic pension counts is open: with it the income is ${more} yuan, without it ${less} yuan, and every category comes to the same result and amount`,
      },
      advice: { zh: '不影响认定', en: 'nothing rests on it' },
    },
  );
}

function renamed(result: CategoryResult, { ruleId }: WorksheetLine): CategoryResult {
  return { ...result, ruleIds: result.ruleIds.map((each) => (each === RULE ? ruleId : each)) };
}
