import { examinationOf, type Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { tekunParameters } from './parameters.js';

/** One person examined alone, without the incomes that do not count for a tekun person (T43 6). */
export function alone({ facts, pack, asOf }: Examination, person: PersonFacts): Examination {
  const excluded = new ParameterReader(pack).optional(tekunParameters, 'tekun.income.excluded-items');
  const left = new Set<string>(excluded.state === 'value' ? excluded.value : []);
  const incomes = facts.incomes.filter(({ itemCode }) => !left.has(itemCode));
  return examinationOf({ ...facts, persons: [person], incomes }, pack, asOf);
}
