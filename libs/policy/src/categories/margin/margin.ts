import { assetLines } from '../../assets/asset-lines.js';
import { propertyLines } from '../../assets/property-review.js';
import type { Examination } from '../../examination/examination.js';
import { allOf } from '../../worksheet/outcomes.js';
import {
  NOT_EXAMINED,
  type CategoryDefinition,
  type EarlierResults,
  type Examined,
} from '../category-definition.js';
import { propertyQuestions } from '../property-question.js';
import { marginLimit } from './asset-limit.js';
import { marginIncomeLine } from './income-line.js';
import { marginMeanings, marginParameters } from './parameters.js';
import { singlesOf } from './single.js';

/** The margin household: a little above the standard, and not covered by dibao (D57 art. 8). */
export const margin = {
  category: 'margin',
  track: 'civil-affairs',
  parameters: marginParameters,
  meanings: marginMeanings,
  file: 'dibao',
  law: 'margin.income.operator',
  standards: ['margin.multiple'],
  examine,
} as const satisfies CategoryDefinition;

function examine(examination: Examination, earlier: EarlierResults): Examined {
  const income = marginIncomeLine(examination);
  if (income === undefined) return NOT_EXAMINED;
  const own = [...examination.income().lines, income, ...assetLines(examination, 'margin', marginLimit)];
  const lines = [...own, ...propertyLines(examination, 'margin', own)];
  const outcome = allOf(lines);
  const dibao = earlier.get('dibao');
  if (dibao?.outcome === 'met') return { outcome: 'not-applicable', lines };
  // Whoever may still get dibao is not yet known to be a margin household.
  if (outcome === 'met' && dibao?.outcome === 'undetermined')
    return { outcome: 'undetermined', lines, missing: dibao.missing };
  if (outcome !== 'met') return { outcome, lines, ...propertyQuestions(lines) };
  const { lines: ofSingles, singles, questions } = singlesOf(examination);
  return {
    outcome,
    lines: [...lines, ...ofSingles],
    ...(singles.length === 0 ? {} : { singles }),
    ...(questions.length === 0 ? {} : { questions }),
  };
}
