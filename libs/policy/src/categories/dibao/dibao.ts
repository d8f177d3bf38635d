import { assetLines } from '../../assets/asset-lines.js';
import { propertyLines } from '../../assets/property-review.js';
import type { Examination } from '../../examination/examination.js';
import { schemeLine } from '../../standard/scheme-line.js';
import { allOf, inForce } from '../../worksheet/outcomes.js';
import { NOT_EXAMINED, type CategoryDefinition, type Examined } from '../category-definition.js';
import { propertyQuestions } from '../property-question.js';
import { dibaoBenefit } from './benefit.js';
import { dibaoIncomeLine } from './income-line.js';
import { dibaoMeanings, dibaoParameters } from './parameters.js';
import { priceSubsidyLine } from './price-subsidy.js';
import { supplementsOf } from './supplements.js';

/** The minimum living allowance: income below the standard, property within its limits (D57 art. 4, 8, 14). */
export const dibao = {
  category: 'dibao',
  track: 'civil-affairs',
  parameters: dibaoParameters,
  meanings: dibaoMeanings,
  file: 'dibao',
  law: 'dibao.income.operator',
  standards: ['dibao.standard.urban', 'dibao.standard.rural'],
  examine,
} as const satisfies CategoryDefinition;

function examine(examination: Examination): Examined {
  const income = dibaoIncomeLine(examination);
  if (income === undefined) return NOT_EXAMINED;
  const own = [
    ...examination.income().lines,
    schemeLine(examination),
    income,
    ...assetLines(examination, 'dibao'),
  ];
  const tests = [...own, ...propertyLines(examination, 'dibao', own)];
  const outcome = allOf(tests);
  if (outcome !== 'met') return { outcome, lines: tests, ...propertyQuestions(tests) };
  const { line, amountFen, missing } = dibaoBenefit(examination);
  if (amountFen === undefined) return { outcome: 'undetermined', lines: inForce([...tests, line]), missing };
  const { lines: beside, supplements } = supplementsOf(examination);
  const more = supplements.reduce((sum, each) => sum + each.amountFen, 0);
  return {
    outcome: 'met',
    lines: inForce([...tests, line, ...beside, priceSubsidyLine(examination)]),
    monthlyAmountFen: amountFen + more,
    ...(supplements.length === 0 ? {} : { supplements }),
  };
}
