import { formatYuan } from '@aid-chain/kernel';
import { categoryCodes, listed, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { CategoryResult } from '../categories/category-result.js';
import { incomeParameters } from '../income/parameters.js';
import type { RulePack } from '../pack/pack.js';
import { line } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';

export const PENSION_KEY = 'income.basic-pension.excluded';
export const PENSION_RULE = 'income.basic-pension@1';

interface Examined {
  readonly results: ReadonlyMap<string, CategoryResult>;
  readonly lines: ReadonlySet<WorksheetLine>;
}

/** What both answers come to: with the pension as an income, and without it. */
export interface Answers {
  readonly counted: Examined;
  readonly excluded: Examined;
}

/** That nothing rests on the answer. */
export function decidedLine({ counted, excluded }: Answers, pack: RulePack): WorksheetLine {
  const [more, less] = [incomeOf(counted), incomeOf(excluded)];
  return pensionLine('income.basic-pension@2', counted, pack, {
    text: {
      zh: `基础养老金是否计入收入待定：计入的，收入合计 ${more} 元；不计入的，合计 ${less} 元；各类别的结果和金额相同`,
      en: `whether the basic pension counts is open: with it the income is ${more} yuan, without it ${less} yuan, and every category comes to the same result and amount`,
    },
    advice: { zh: '不影响认定', en: 'nothing rests on it' },
  });
}

/** That the smaller amount is owed under either answer, and what the other one would add. */
export function leastLine({ counted, excluded }: Answers, pack: RulePack): WorksheetLine {
  const [more, less] = [incomeOf(counted), incomeOf(excluded)];
  const amounts = listed(differing(counted, excluded));
  return pensionLine('income.basic-pension@3', counted, pack, {
    text: {
      zh: `基础养老金是否计入收入待定：计入的，收入合计 ${more} 元；不计入的，合计 ${less} 元；两种情形都符合条件，金额不同（${amounts.zh}）`,
      en: `whether the basic pension counts is open: with it the income is ${more} yuan, without it ${less} yuan; the family meets the conditions either way, by another amount (${amounts.en})`,
    },
    advice: {
      zh: '先按两种情形下都应当发给的金额认定；差额既不发给也不否决，待规定明确后按规定补发或者不发',
      en: 'what is owed either way is granted; the rest is neither granted nor refused, and follows the answer once it is there',
    },
  });
}

/** Each category whose amount follows the answer, with both amounts. */
function differing(counted: Examined, excluded: Examined): Bilingual[] {
  return [...counted.results.values()].flatMap((result) => {
    const other = excluded.results.get(result.category);
    const [less, more] = [paidBy(result), other === undefined ? 0 : paidBy(other)];
    if (less === more) return [];
    const { zh, en } = nameOf(categoryCodes, result.category);
    const [from, to] = [formatYuan(less), formatYuan(more)];
    return [{ zh: `${zh}每月 ${from} 元或者 ${to} 元`, en: `${en}: ${from} or ${to} yuan a month` }];
  });
}

/** What a category brings a month, to the household or to its members who have dibao alone. */
function paidBy({ monthlyAmountFen, singles = [] }: CategoryResult): number {
  const alone = singles.reduce((sum, single) => sum + (single.monthlyAmountFen ?? 0), 0);
  return (monthlyAmountFen ?? 0) + alone;
}

function incomeOf({ lines }: Examined): string {
  const counted = [...lines].find(({ ruleId }) => ruleId === 'income.countable@1');
  return formatYuan(counted?.left ?? 0);
}

/** The line of the pension with the parameter as it is, open. */
function pensionLine(
  ruleId: string,
  { lines }: Examined,
  pack: RulePack,
  stated: { readonly text: Bilingual; readonly advice: Bilingual },
): WorksheetLine {
  const reader = new ParameterReader(pack);
  reader.optional(incomeParameters, PENSION_KEY);
  const facts = [...lines].find((each) => each.ruleId === PENSION_RULE)?.facts ?? [];
  const head = { ruleId, group: 'income', category: 'dibao' } as const;
  return line(head, { outcome: 'not-applicable', parameters: reader.refs, facts, ...stated });
}
