import { formatYuan } from '@aid-chain/kernel';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { perHeadMonth } from '../../income/income-parts.js';
import { readStandard } from '../../standard/standard.js';
import { comparisonLine, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { dibaoParameters } from '../dibao/parameters.js';

const HEAD: LineHead = { ruleId: 'margin.single.income@1', group: 'category', category: 'margin' };

/** Own income a month against the dibao standard, compared as dibao is and by its article (社会救助法 18(1), 21(2); L-33, L-41). */
export function singleIncomeLine(own: Examination, { personId }: PersonFacts): WorksheetLine | undefined {
  const income = own.income();
  const reader = new ParameterReader(own.pack);
  const op = reader.value(dibaoParameters, 'dibao.income.operator');
  const standard = readStandard(reader, own);
  if (!reader.inForce) return undefined;
  const facts = income.lines.flatMap((each) => each.facts).filter((fact) => fact.personId === personId);
  if (op === undefined || standard === undefined || income.total === undefined) {
    const text = { zh: '本人月收入与低保标准', en: 'own monthly income and the dibao standard' };
    return unknownLine(HEAD, text, reader.refs, [...reader.missing, ...income.missing], facts);
  }
  return comparisonLine(HEAD, {
    left: perHeadMonth(income.total, 1, income.months),
    op,
    right: standard,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts,
    text: (left, word) => ({
      zh: `单独申请：本人月收入 ${formatYuan(left)} 元，应${word.zh}低保标准 ${formatYuan(standard)} 元`,
      en: `single filing: own monthly income ${formatYuan(left)} yuan, to be ${word.en} the dibao standard of ${formatYuan(standard)} yuan`,
    }),
  });
}
