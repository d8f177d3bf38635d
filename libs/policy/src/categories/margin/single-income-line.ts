import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { ownIncomeFacts, ownIncomeLine } from '../own-income-line.js';
import { readStandard } from '../../standard/standard.js';
import type { LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { dibaoParameters } from '../dibao/parameters.js';

const HEAD: LineHead = { ruleId: 'margin.single.income@1', group: 'category', category: 'margin' };
const PREFIX = { zh: '单独申请：', en: 'single filing: ' };

/** Own income a month against the dibao standard, compared as dibao is and by its article (社会救助法 18(1), 21(2); L-33, L-41). */
export function singleIncomeLine(own: Examination, person: PersonFacts): WorksheetLine | undefined {
  const reader = new ParameterReader(own.pack);
  const op = reader.value(dibaoParameters, 'dibao.income.operator');
  const standard = readStandard(reader, own);
  const openFacts = ownIncomeFacts(own, person);
  return ownIncomeLine(own, person, { head: HEAD, reader, op, standard, openFacts, prefix: PREFIX });
}
