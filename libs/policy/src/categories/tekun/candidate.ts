import { aloneOf } from '../../examination/alone.js';
import type { Examination } from '../../examination/examination.js';
import { once } from '../../examination/once.js';
import type { PersonFacts } from '../../facts/facts.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { tekunIncomeLine } from './income-line.js';
import { labourLine } from './labour-line.js';
import { tekunParameters } from './parameters.js';

/** A member with what is found of them once, although it is also asked when they may owe another member support. */
export interface Candidate {
  readonly person: PersonFacts;
  /** The first condition. */
  readonly labour: WorksheetLine | undefined;
  /** The member examined alone, with the second condition. */
  readonly alone: () => { readonly own: Examination; readonly income: WorksheetLine | undefined };
}

export function candidateOf(examination: Examination, person: PersonFacts): Candidate {
  return {
    person,
    labour: labourLine(examination, person),
    alone: once(() => {
      const own = withoutExcluded(examination, person);
      return { own, income: tekunIncomeLine(own, person) };
    }),
  };
}

/** One person examined alone, without the incomes that do not count for a tekun person (T43 6). */
function withoutExcluded(examination: Examination, person: PersonFacts): Examination {
  const reader = new ParameterReader(examination.pack);
  const excluded = reader.optional(tekunParameters, 'tekun.income.excluded-items');
  return aloneOf(examination, person, excluded.state === 'value' ? excluded.value : []);
}
