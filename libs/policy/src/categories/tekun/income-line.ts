import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { ownIncomeLine } from '../own-income-line.js';
import { readStandard } from '../../standard/standard.js';
import type { LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { tekunParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'tekun.condition-2@1', group: 'category', category: 'tekun' };
const PREFIX = { zh: '', en: '' };

/** Second condition: no income – the person's own, without what T43 6 leaves out, against the dibao standard. */
export function tekunIncomeLine(own: Examination, person: PersonFacts): WorksheetLine | undefined {
  const reader = new ParameterReader(own.pack);
  const op = reader.value(tekunParameters, 'tekun.income.operator');
  const standard = readStandard(reader, own);
  reader.optional(tekunParameters, 'tekun.income.excluded-items');
  return ownIncomeLine(own, person, { head: HEAD, reader, op, standard, openFacts: [], prefix: PREFIX });
}
