import { INCOME_ITEMS } from '@aid-chain/vocabulary';
import { adultParameters } from '../household/parameters.js';
import { choice, listOf, optionalRule, rule, type ParameterGroup } from '../pack/parameter-spec.js';

/** Who lives together and how income is counted (D57 art. 7, 13). */
export const incomeParameters = {
  'household.members.basis': choice(['living-together']),
  'income.window.months': rule('months'),
  ...adultParameters,
  'income.excluded-items': listOf(INCOME_ITEMS, 'rule'),
  'income.basic-pension.excluded': rule('bool'),
  'income.business.loss': choice(['floor-at-zero', 'offsets']),
  'income.imputed': rule('bool'),
  'income.support': rule('bool'),
  'deduction.illness': rule('bool'),
  /** Whether the values of income, deductions and property are those of a published joint standard (S0-03). */
  'income.joint-standard': optionalRule('bool'),
  'work-cost.base': choice(['own-wage', 'minimum-wage']),
  'work-cost.share': rule('basis-points'),
  'work-cost.disabled-share': optionalRule('basis-points'),
  'work-cost.minimum-wage': optionalRule('fen/person/month'),
} as const satisfies ParameterGroup;

/** The months of net income, as the monitored track counts it (S3-01). */
export const netIncomeParameters = {
  'monitored.income.window-months': rule('months'),
} as const satisfies ParameterGroup;
