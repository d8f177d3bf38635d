import { formatYuan } from '@aid-chain/kernel';
import type { Examination } from '../../examination/examination.js';
import { times } from '../../exact/exact.js';
import { perHeadMonth } from '../../income/income-parts.js';
import { comparisonLine, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { readDisposableIncome } from './disposable-income.js';
import { rigidParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'rigid.income@1', group: 'category', category: 'rigid-expenditure' };

/** Income per head and year below last year's disposable income per head of the place (社会救助法 22; R24 4). */
export function rigidIncomeLine(examination: Examination): WorksheetLine | undefined {
  const income = examination.income();
  const reader = new ParameterReader(examination.pack);
  const op = reader.value(rigidParameters, 'rigid.income.operator');
  const limit = readDisposableIncome(reader, examination);
  if (!reader.inForce) return undefined;
  if (op === undefined || limit === undefined || income.total === undefined) {
    const text = {
      zh: '家庭年人均收入与上年人均可支配收入',
      en: 'yearly income per head and disposable income',
    };
    return unknownLine(HEAD, text, reader.refs, [...reader.missing, ...income.missing]);
  }
  return comparisonLine(HEAD, {
    left: times(perHeadMonth(income.total, examination.members.length, income.months), 12),
    op,
    right: limit,
    unit: 'fen/person/year',
    parameters: reader.refs,
    facts: [],
    text: (left, word) => ({
      zh: `家庭年人均收入 ${formatYuan(left)} 元，应${word.zh}当地上年度人均可支配收入 ${formatYuan(limit)} 元`,
      en: `income per head and year ${formatYuan(left)} yuan, to be ${word.en} last year’s disposable income per head of ${formatYuan(limit)} yuan`,
    }),
  });
}
