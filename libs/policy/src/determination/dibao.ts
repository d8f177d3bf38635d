import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { RulePack } from '../pack/pack.js';
import type { WorksheetLine } from './determination.js';
import { perHeadMonth, type CountableIncome } from './countable-income.js';
import { exact, round, subtract, times, type Exact } from './exact.js';
import type { Case } from './household.js';
import { comparisonLine, line, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';

/** The monthly standard of the place where the household lives, per head (D57 art. 4, 8). */
export function readStandard(reader: ParameterReader, kase: Case): Fen | undefined {
  return reader.value(kase.facts.residence === 'urban' ? 'dibao.standard.urban' : 'dibao.standard.rural');
}

/** Income test of dibao: countable income per head and month against the standard. */
export function dibaoIncomeLine(kase: Case, income: CountableIncome): WorksheetLine {
  const reader = new ParameterReader(kase.pack);
  const standard = readStandard(reader, kase);
  const op = reader.value('dibao.income.operator');
  const head: LineHead = { ruleId: 'dibao.income@1', group: 'category', category: 'dibao' };
  if (standard === undefined || op === undefined || income.total === undefined) {
    const missing = [...reader.missing, ...missingIncome(income)];
    return unknownLine(
      head,
      { zh: '家庭月人均收入与低保标准', en: 'income per head and the dibao standard' },
      reader.refs,
      missing,
    );
  }
  return comparisonLine(head, {
    left: perHeadMonth(income.total, kase.members.length, income.months),
    op,
    right: standard,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts: [],
    text: (left, word) => ({
      zh: `家庭月人均收入 ${formatYuan(left)} 元，应${word.zh}低保标准 ${formatYuan(standard)} 元`,
      en: `income per head and month ${formatYuan(left)} yuan, to be ${word.en} the standard of ${formatYuan(standard)} yuan`,
    }),
  });
}

/** What keeps the income open, so that every test that rests on it names it. */
export function missingIncome(income: CountableIncome): WorksheetLine['missing'] {
  return income.total === undefined ? income.lines.flatMap((l) => l.missing) : [];
}

const ROUNDING_UNIT = { fen: 1, jiao: 10, yuan: 100 } as const;

/**
 * Monthly benefit of the household: what is missing to the standard × members (D57 art. 23),
 * rounded here and nowhere else, by the unit and mode of the place.
 */
export function dibaoBenefit(
  kase: Case,
  income: CountableIncome,
): { line: WorksheetLine; amountFen: Fen | undefined } {
  const reader = new ParameterReader(kase.pack);
  const standard = readStandard(reader, kase);
  const mode = reader.value('dibao.benefit.mode');
  const unit = reader.value('dibao.benefit.rounding.unit');
  const rounding = reader.value('dibao.benefit.rounding.mode');
  const head: LineHead = { ruleId: 'dibao.benefit@1', group: 'category', category: 'dibao' };
  if (
    standard === undefined ||
    mode === undefined ||
    unit === undefined ||
    rounding === undefined ||
    income.total === undefined
  ) {
    const missing = [...reader.missing, ...missingIncome(income)];
    return {
      line: unknownLine(head, { zh: '月保障金', en: 'monthly benefit' }, reader.refs, missing),
      amountFen: undefined,
    };
  }
  const shortfall: Exact = subtract(
    exact(standard * kase.members.length),
    times(income.total, 1, income.months),
  );
  const step = ROUNDING_UNIT[unit];
  const amountFen = round(times(shortfall, 1, step), rounding) * step;
  const text = {
    zh: `月保障金：标准 ${formatYuan(standard)} 元 × ${kase.members.length} 人减月收入，为 ${formatYuan(amountFen)} 元`,
    en: `monthly benefit: ${formatYuan(standard)} yuan × ${kase.members.length} less monthly income: ${formatYuan(amountFen)} yuan`,
  };
  return {
    line: line(head, {
      outcome: 'met',
      left: amountFen,
      unit: 'fen/household/month',
      parameters: reader.refs,
      text,
    }),
    amountFen,
  };
}

/** First day of the benefit: by default the month after the decision (D57 art. 21). */
export function benefitStart(pack: RulePack, decidedOn: string): string {
  const start = new ParameterReader(pack).value('dibao.benefit.start');
  return start === 'same-month' ? `${decidedOn.slice(0, 8)}01` : firstOfNextMonth(decidedOn);
}

function firstOfNextMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return `${next.year}-${String(next.month).padStart(2, '0')}-01`;
}
