import { EDUCATION_STAGES, LIVES_APART_REASONS } from '@aid-chain/vocabulary';
import { listOf, rule, type ParameterGroup } from '../pack/parameter-spec.js';

/** Who is a member of the household, wherever the person is (D57 art. 7). */
export const householdParameters = {
  'household.minor.under-age': rule('years'),
  'household.dependent.stages': listOf(EDUCATION_STAGES, 'rule'),
  'household.not-counted.reasons': listOf(LIVES_APART_REASONS, 'rule'),
  'household.religious.years': rule('years'),
} as const satisfies ParameterGroup;

/** From which age an income or an account of one's own is expected; asked of incomes and of assets (D57 art. 13, 14). */
export const adultParameters = {
  'income.expected-from-age': rule('years'),
} as const satisfies ParameterGroup;
