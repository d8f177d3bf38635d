import { formatYuan } from '@aid-chain/kernel';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { perHeadMonth } from '../../income/income-parts.js';
import { comparisonLine, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { dibaoParameters } from './parameters.js';
import { readStandard } from '../../standard/standard.js';

const HEAD: LineHead = { ruleId: 'dibao.income@1', group: 'category', category: 'dibao' };

/** Income test of dibao: countable income per head and month against the standard. */
export function dibaoIncomeLine(examination: Examination): WorksheetLine | undefined {
  const income = examination.income();
  const reader = new ParameterReader(examination.pack);
  const op = reader.value(dibaoParameters, 'dibao.income.operator');
  const standard = readStandard(reader, examination);
  if (!reader.inForce) return undefined;
  if (standard === undefined || op === undefined || income.total === undefined) {
    const text = { zh: '家庭月人均收入与低保标准', en: 'income per head and the dibao standard' };
    return unknownLine(HEAD, text, reader.refs, [...reader.missing, ...income.missing]);
  }
  return comparisonLine(HEAD, {
    left: perHeadMonth(income.total, examination.members.length, income.months),
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
