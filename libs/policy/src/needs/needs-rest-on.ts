import type { marginParameters } from '../categories/margin/parameters.js';
import type { monitoredParameters } from '../categories/monitored/parameters.js';
import type { evidenceParameters } from '../evidence/parameters.js';
import type { householdParameters } from '../household/parameters.js';
import type { incomeParameters } from '../income/parameters.js';
import type { standardParameters } from '../standard/parameters.js';
import type { needParameters } from './parameters.js';

type ReadParameters = typeof needParameters &
  typeof householdParameters &
  typeof incomeParameters &
  typeof evidenceParameters &
  typeof standardParameters &
  typeof marginParameters &
  typeof monitoredParameters;

/**
 * By which parameters needs are proposed: by the grades of housing and disability, by the margin limit of income, as an
 * education is no need above it, and by the ground of medical spending.
 */
export const NEEDS_REST_ON = [
  ...(['need.housing.grades', 'need.care.disability-grades'] as const),
  ...([
    'household.minor.under-age',
    'household.dependent.stages',
    'household.not-counted.reasons',
    'household.religious.years',
    'household.members.basis',
  ] as const),
  ...([
    'income.joint-standard',
    'income.window.months',
    'income.expected-from-age',
    'income.excluded-items',
    'income.basic-pension.excluded',
    'income.business.loss',
    'income.imputed',
    'income.imputed.amount',
    'income.imputed.away-amount',
    'income.imputed.weak-share',
    'income.imputed.from-age',
    'income.imputed.to-age',
    'income.imputed.exempt-reasons',
    'income.support',
    'support.shape',
    'support.amount',
    'support.share',
    'support.line-multiple',
    'support.per-dependant',
    'support.exempt-situations',
    'support.asked-from-age',
    'deduction.illness',
    'deduction.illness.items',
    'deduction.illness.share',
    'work-cost.base',
    'work-cost.share',
    'work-cost.disabled-share',
    'work-cost.minimum-wage',
  ] as const),
  ...(['evidence.tolerance.share', 'evidence.tolerance.amount'] as const),
  ...([
    'dibao.scheme',
    'dibao.standard.urban',
    'dibao.standard.rural',
    'margin.multiple',
    'margin.income.operator',
  ] as const),
  ...([
    'monitored.income.window-months',
    'monitored.ground.illness.income-share',
    'monitored.ground.illness.income-share.operator',
    'monitored.ground.illness.amount',
    'monitored.ground.illness.amount.operator',
    'monitored.ground.illness.window-months',
  ] as const),
] as const satisfies readonly (keyof ReadParameters)[];
