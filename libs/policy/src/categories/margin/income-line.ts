import { formatYuan } from '@aid-chain/kernel';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { exact, readable, times } from '../../exact/exact.js';
import { BASIS, shareOf } from '../../exact/share-of.js';
import { perHeadMonth } from '../../income/income-parts.js';
import { comparisonLine, unknownLine, type LineHead } from '../../worksheet/line.js';
import { multipleText } from '../../worksheet/number-text.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { readStandard } from '../../standard/standard.js';
import { marginParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'margin.income@1', group: 'category', category: 'margin' };

/** Income test of the margin household: below 1.5 × the standard (D57 art. 8, G39); the multiple is a parameter. */
export function marginIncomeLine(examination: Examination): WorksheetLine | undefined {
  const income = examination.income();
  const reader = new ParameterReader(examination.pack);
  const op = reader.value(marginParameters, 'margin.income.operator');
  const multiple = reader.value(marginParameters, 'margin.multiple');
  const standard = readStandard(reader, examination);
  if (!reader.inForce) return undefined;
  if (standard === undefined || multiple === undefined || op === undefined || income.total === undefined) {
    const text = { zh: '家庭月人均收入与低保边缘标准', en: 'income per head and the margin limit' };
    return unknownLine(HEAD, text, reader.refs, [...reader.missing, ...income.missing]);
  }
  const perHead = perHeadMonth(income.total, examination.members.length, income.months);
  const limit = standard * multiple;
  const left = readable(perHead, op);
  const right = readable(shareOf(exact(standard), multiple), 'lt');
  const compared = comparisonLine(HEAD, {
    left: times(perHead, BASIS),
    op,
    right: limit,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts: [],
    text: (_, word) => ({
      zh: `家庭月人均收入 ${formatYuan(left)} 元，应${word.zh}低保标准的 ${multipleText(multiple)} 倍即 ${formatYuan(right)} 元`,
      en: `income per head and month ${formatYuan(left)} yuan, to be ${word.en} ${multipleText(multiple)} × the standard: ${formatYuan(right)} yuan`,
    }),
  });
  return { ...compared, left, right };
}
