import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { WorksheetLine } from './determination.js';
import { perHeadMonth, type CountableIncome } from './countable-income.js';
import type { Case } from './household.js';
import { comparisonLine, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';

/** The monthly standard of the place where the household lives, per head (D57 art. 4, 8). */
export function readStandard(reader: ParameterReader, kase: Case): Fen | undefined {
  return reader.value(kase.facts.residence === 'urban' ? 'dibao.standard.urban' : 'dibao.standard.rural');
}

/** Income test of dibao: countable income per head and month against the standard. */
export function dibaoIncomeLine(kase: Case, income: CountableIncome): WorksheetLine {
  const reader = new ParameterReader(kase.pack);
  const op = reader.value('dibao.income.operator');
  const standard = readStandard(reader, kase);
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
