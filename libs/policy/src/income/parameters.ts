import {
  EXPENDITURE_KINDS,
  INCOME_ITEMS,
  NO_WORK_REASONS,
  SUPPORTER_SITUATIONS,
} from '@aid-chain/vocabulary';
import { adultParameters } from '../household/parameters.js';
import {
  choice,
  listOf,
  optionalChoice,
  optionalListOf,
  optionalRule,
  rule,
  type ParameterGroup,
} from '../pack/parameter-spec.js';

/** How support that somebody outside the household owes is quantified (S4-07). */
export const supportParameters = {
  'support.shape': optionalChoice(['agreed-only', 'fixed-amount', 'income-share', 'surplus-share']),
  'support.amount': optionalRule('fen/person/month'),
  'support.share': optionalRule('basis-points'),
  'support.line-multiple': optionalRule('basis-points'),
  'support.per-dependant': optionalRule('bool'),
  'support.exempt-situations': optionalListOf(SUPPORTER_SITUATIONS),
  'support.asked-from-age': optionalRule('years'),
} as const satisfies ParameterGroup;

/** Who lives together and how income is counted (D57 art. 7, 13). */
export const incomeParameters = {
  'household.members.basis': choice(['living-together']),
  'income.window.months': rule('months'),
  ...adultParameters,
  'income.excluded-items': listOf(INCOME_ITEMS, 'rule'),
  'income.basic-pension.excluded': rule('bool'),
  'income.business.loss': choice(['floor-at-zero', 'offsets']),
  'income.imputed': rule('bool'),
  'income.imputed.amount': optionalRule('fen/person/month'),
  'income.imputed.away-amount': optionalRule('fen/person/month'),
  'income.imputed.weak-share': optionalRule('basis-points'),
  'income.imputed.from-age': optionalRule('years'),
  'income.imputed.to-age': optionalRule('years'),
  'income.imputed.exempt-reasons': optionalListOf(NO_WORK_REASONS),
  'income.support': rule('bool'),
  ...supportParameters,
  'deduction.illness': rule('bool'),
  /** Whether the values of income, deductions and property are those of a published joint standard (S0-03). */
  'income.joint-standard': optionalRule('bool'),
  'deduction.illness.items': optionalListOf(EXPENDITURE_KINDS),
  'deduction.illness.share': optionalRule('basis-points'),
  'work-cost.base': choice(['own-wage', 'minimum-wage']),
  'work-cost.share': rule('basis-points'),
  'work-cost.disabled-share': optionalRule('basis-points'),
  'work-cost.minimum-wage': optionalRule('fen/person/month'),
} as const satisfies ParameterGroup;

/** The months of net income, as the monitored track counts it (S3-01). */
export const netIncomeParameters = {
  'monitored.income.window-months': rule('months'),
} as const satisfies ParameterGroup;
