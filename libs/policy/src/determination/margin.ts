import { formatYuan } from '@aid-chain/kernel';
import type { WorksheetLine } from './determination.js';
import { perHeadMonth, type CountableIncome } from './countable-income.js';
import { missingIncome, readStandard } from './dibao.js';
import { readable, times } from './exact.js';
import type { Case } from './household.js';
import { multipleText } from './number-text.js';
import { comparisonLine, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';

const BASIS = 10_000;

/** Income test of the margin household: below 1.5 × the standard (D57 art. 8, G39); the multiple is a parameter. */
export function marginIncomeLine(kase: Case, income: CountableIncome): WorksheetLine {
  const reader = new ParameterReader(kase.pack);
  const op = reader.value('margin.income.operator');
  const multiple = reader.value('margin.multiple');
  const standard = readStandard(reader, kase);
  const head: LineHead = { ruleId: 'margin.income@1', group: 'category', category: 'margin' };
  if (standard === undefined || multiple === undefined || op === undefined || income.total === undefined) {
    const missing = [...reader.missing, ...missingIncome(income)];
    const text = { zh: '家庭月人均收入与低保边缘标准', en: 'income per head and the margin limit' };
    return unknownLine(head, text, reader.refs, missing);
  }
  const perHead = perHeadMonth(income.total, kase.members.length, income.months);
  const limit = standard * multiple;
  const compared = comparisonLine(head, {
    left: times(perHead, BASIS),
    op,
    right: limit,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts: [],
    text: (_, word) => {
      const left = formatYuan(readable(perHead, op));
      const right = formatYuan(readable(times({ num: BigInt(limit), den: 1n }, 1, BASIS), 'lt'));
      return {
        zh: `家庭月人均收入 ${left} 元，应${word.zh}低保标准的 ${multipleText(multiple)} 倍即 ${right} 元`,
        en: `income per head and month ${left} yuan, to be ${word.en} ${multipleText(multiple)} × the standard: ${right} yuan`,
      };
    },
  });
  const right = readable(times({ num: BigInt(limit), den: 1n }, 1, BASIS), 'lt');
  return { ...compared, left: readable(perHead, op), right };
}
