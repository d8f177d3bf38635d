import { OPERATORS } from '@aid-chain/vocabulary';
import { choice, rule, type ParameterGroup } from '../../pack/parameter-spec.js';

/** How far above the standard a margin household may be, and its own limits of property where a place sets them. */
export const marginParameters = {
  'margin.multiple': rule('basis-points'),
  'margin.income.operator': choice(OPERATORS),
  'margin.asset.deposit.standard-months': rule('months'),
  'margin.asset.dwelling.limit': rule('count'),
  'margin.asset.vehicle.limit': rule('count'),
} as const satisfies ParameterGroup;
