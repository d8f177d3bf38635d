import { DISABILITY_CLASSES, OPERATORS } from '@aid-chain/vocabulary';
import {
  choice,
  optionalChoice,
  optionalListOf,
  optionalRule,
  rule,
  type ParameterGroup,
} from '../../pack/parameter-spec.js';

/**
 * How far above the standard a margin household may be, and its own limits of property where a place sets them, and who of
 * it may have dibao alone.
 */
export const marginParameters = {
  'margin.multiple': rule('basis-points'),
  'margin.income.operator': choice(OPERATORS),
  'margin.asset.deposit.standard-months': rule('months'),
  'margin.asset.dwelling.limit': rule('count'),
  'margin.asset.vehicle.limit': rule('count'),
  'margin.single.disability': optionalListOf(DISABILITY_CLASSES),
  'margin.single.illness': optionalRule('bool'),
  'margin.single.special-hardship': optionalChoice(['local-list', 'decided-by-people']),
} as const satisfies ParameterGroup;
