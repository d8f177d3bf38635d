import { formatYuan } from '@aid-chain/kernel';
import { incomeItemCodes, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { areWithin, common, count } from '../periods/days.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import { line } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { incomeRefs } from './income-parts.js';
import { incomeParameters } from './parameters.js';

const ADVICE: Bilingual = {
  zh: '期间填错的，请在入户调查中按实际期间重新填写该项收入，核对结果的期间有误的，请来源单位更正后重新提交核对报告；期间无误的，无须处理',
  en: 'where the period is wrong, give the income with its real period in the household survey, or have the source correct it and send the verification report again; where it is right, nothing is to be done',
};

/** A sentence names at most so many; the facts of the line are all of them. */
const NAMED = 10;

/**
 * Which incomes do not, or only partly, lie in the window: they count by their days in it, so that a slip of the year
 * shows instead of passing for no income. It decides nothing.
 * @returns undefined where every income lies in it
 */
export function outsideWindowLine(household: ExaminedHousehold, window: Period): WorksheetLine | undefined {
  const ids = new Set(household.members.map(({ personId }) => personId));
  const outside = household.facts.incomes.filter(
    ({ personId, amountFen, period }) =>
      ids.has(personId) && amountFen > 0 && period.from <= period.to && !areWithin([period], [window]),
  );
  if (outside.length === 0) return undefined;
  const reader = new ParameterReader(household.pack);
  reader.value(incomeParameters, 'income.window.months');
  return line(
    { ruleId: 'income.outside-window@1', group: 'income', category: 'dibao' },
    {
      outcome: 'not-applicable',
      parameters: reader.refs,
      facts: incomeRefs(outside),
      text: sentence(outside, window),
      advice: ADVICE,
    },
  );
}

function sentence(outside: readonly IncomeFact[], window: Period): Bilingual {
  const each = new Map(
    outside.map((item) => [JSON.stringify(nameText(item, window)), nameText(item, window)]),
  );
  const named = [...each.values()].sort((a, b) => (a.en < b.en ? -1 : 1));
  const shown = named.slice(0, NAMED);
  const more = named.length > NAMED;
  const { from, to } = window;
  return {
    zh: `核算期 ${from} 至 ${to} 以外的收入不计：${shown.map(({ zh }) => zh).join('；')}${more ? ` 等 ${named.length} 项` : ''}`,
    en: `income outside the window ${from} to ${to} does not count: ${shown.map(({ en }) => en).join('; ')}${more ? ` and others, ${named.length} in all` : ''}`,
  };
}

function nameText({ itemCode, amountFen, period }: IncomeFact, window: Period): Bilingual {
  const name = nameOf(incomeItemCodes, itemCode);
  const [inside, all] = [count(common([period], [window])), count([period])];
  const [span, yuan] = [[period.from, period.to], formatYuan(amountFen)];
  const part =
    inside === 0
      ? { zh: '不在核算期内', en: 'not in the window' }
      : { zh: `共 ${all} 天，其中 ${inside} 天在核算期内`, en: `${inside} of ${all} days in the window` };
  return {
    zh: `${name.zh} ${span.join(' 至 ')} ${yuan} 元（${part.zh}）`,
    en: `${name.en} ${span.join(' to ')} ${yuan} yuan (${part.en})`,
  };
}
