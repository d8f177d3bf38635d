import { aloneOf } from '../../examination/alone.js';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { tekunParameters } from './parameters.js';

/** One person examined alone, without the incomes that do not count for a tekun person (T43 6). */
export function alone(examination: Examination, person: PersonFacts): Examination {
  const reader = new ParameterReader(examination.pack);
  const excluded = reader.optional(tekunParameters, 'tekun.income.excluded-items');
  return aloneOf(examination, person, excluded.state === 'value' ? excluded.value : []);
}
