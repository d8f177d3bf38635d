import { assetLines, ownLimitOf } from '../../assets/asset-lines.js';
import { propertyLines } from '../../assets/property-review.js';
import type { Examination } from '../../examination/examination.js';
import { line } from '../../worksheet/line.js';
import { allOf, inForce } from '../../worksheet/outcomes.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { HOUSEHOLD_CLASSES } from '../better-classes.js';
import {
  NOT_EXAMINED,
  type CategoryDefinition,
  type EarlierResults,
  type Examined,
} from '../category-definition.js';
import { propertyQuestions } from '../property-question.js';
import { rigidIncomeLine } from './income-line.js';
import { rigidMeanings, rigidParameters } from './parameters.js';
import { guardedSentences } from './sentences.js';
import { UNSAID_SPENDING } from './necessary-spending.js';
import { spendingLine } from './spending-line.js';

/** The rigid-expenditure household: necessary spending beyond a share of its income, and no better class (社会救助法 22). */
export const rigidExpenditure = {
  category: 'rigid-expenditure',
  track: 'civil-affairs',
  parameters: rigidParameters,
  meanings: rigidMeanings,
  file: 'rigid-expenditure',
  law: 'rigid.operator',
  standards: ['rigid.ratio', 'rigid.residual.multiple'],
  examine,
  guardedSentences,
} as const satisfies CategoryDefinition;

const ownLimit = ownLimitOf(rigidParameters, {
  deposit: 'rigid.asset.deposit.standard-months',
  dwelling: 'rigid.asset.dwelling.limit',
  vehicle: 'rigid.asset.vehicle.limit',
});

function examine(examination: Examination, earlier: EarlierResults): Examined {
  const spending = spendingLine(examination);
  const income = rigidIncomeLine(examination);
  if (spending === undefined || income === undefined) return NOT_EXAMINED;
  const better = HOUSEHOLD_CLASSES.slice(0, HOUSEHOLD_CLASSES.indexOf('rigid-expenditure')).flatMap(
    (category) => earlier.get(category) ?? [],
  );
  if (better.some(({ outcome }) => outcome === 'met'))
    return { outcome: 'not-applicable', lines: [spending] };
  const unsaid = spending.missing.some(({ fact }) => fact === UNSAID_SPENDING);
  // Without any necessary spending nothing else could make it met.
  if (spending.outcome === 'not-met' && spending.op === null)
    return { outcome: 'not-met', lines: [spending] };
  const own = [
    ...examination.income().lines,
    income,
    ...assetLines(examination, 'rigid-expenditure', ownLimit),
  ];
  const others = [...own, ...propertyLines(examination, 'rigid-expenditure', [...own, spending])];
  const lines = [...others, spending];
  // What nobody was asked for, or spoke of, keeps nobody waiting whom something else excludes for certain.
  const isUnasked = spending.missing.every(({ fact }) => fact === UNSAID_SPENDING || fact === 'income');
  if (spending.outcome === 'unknown' && isUnasked && allOf(others) === 'not-met')
    return { outcome: 'not-met', lines: others };
  if (unsaid) return { outcome: 'undetermined', lines, asked: 'where-requested' };
  const outcome = allOf(lines);
  if (outcome !== 'met') return { outcome, lines, ...propertyQuestions(lines) };
  const open = better.filter((result) => result.outcome === 'undetermined');
  // Whoever may still get dibao, or belong to the margin, is not yet known to be a rigid-expenditure household.
  if (open.length > 0)
    return { outcome: 'undetermined', lines, missing: open.flatMap(({ missing }) => missing) };
  const validity = validityLine(examination);
  const months = validity?.left ?? undefined;
  const time = months === undefined ? {} : { validMonths: months };
  return { outcome, lines: [...lines, ...inForce([validity])], ...time };
}

/** How long the recognition lasts before it is applied for again (R24: usually twelve months at most). */
function validityLine({ pack }: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  const months = reader.optional(rigidParameters, 'rigid.validity.months');
  if (months.state !== 'value') return undefined;
  return line(
    { ruleId: 'rigid.validity@1', group: 'category', category: 'rigid-expenditure' },
    {
      outcome: 'not-applicable',
      left: months.value,
      unit: 'months',
      parameters: reader.refs,
      text: {
        zh: `认定有效期 ${months.value} 个月`,
        en: `the recognition is valid for ${months.value} months`,
      },
      advice: {
        zh: '期满须重新申请，没有变化的材料不再提交',
        en: 'then it is applied for again, without the papers that did not change',
      },
    },
  );
}
