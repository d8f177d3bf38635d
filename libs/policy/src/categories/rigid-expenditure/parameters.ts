import { EXPENDITURE_KINDS, OPERATORS } from '@aid-chain/vocabulary';
import {
  choice,
  listOf,
  optionalChoice,
  optionalRule,
  rule,
  type ParameterGroup,
} from '../../pack/parameter-spec.js';

/** Necessary spending against income, by the shape of the place (社会救助法 22; R24 4, 5). */
export const rigidParameters = {
  'rigid.shape': choice(['ratio', 'residual', 'medical-share']),
  'rigid.ratio': rule('basis-points'),
  'rigid.operator': choice(OPERATORS),
  'rigid.residual.multiple': optionalRule('basis-points'),
  'rigid.residual.operator': optionalChoice(OPERATORS),
  'rigid.items': listOf(EXPENDITURE_KINDS, 'rule'),
  'rigid.living-cost': choice(['none', 'stated', 'standard']),
  'rigid.denominator': choice(['total', 'countable']),
  'rigid.window.months': rule('months'),
  'rigid.income.operator': choice(OPERATORS),
  'rigid.disposable-income.urban': rule('fen/person/year'),
  'rigid.disposable-income.rural': rule('fen/person/year'),
  'rigid.validity.months': rule('months'),
  'rigid.asset.deposit.standard-months': rule('months'),
  'rigid.asset.dwelling.limit': rule('count'),
  'rigid.asset.vehicle.limit': rule('count'),
} as const satisfies ParameterGroup;
