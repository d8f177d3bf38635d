import { OPERATORS, ROUNDING_MODES } from '@aid-chain/vocabulary';
import { choice, guide, type ParameterGroup } from '../../pack/parameter-spec.js';
import { standardParameters } from '../../standard/parameters.js';

/** The standard of dibao and how its benefit is computed (D57 art. 4, 8, 21, 23). */
export const dibaoParameters = {
  ...standardParameters,
  'dibao.guide.urban': guide('fen/person/month'),
  'dibao.guide.rural': guide('fen/person/month'),
  'dibao.income.operator': choice(OPERATORS),
  'dibao.benefit.mode': choice(['difference']),
  'dibao.benefit.rounding.mode': choice(ROUNDING_MODES),
  'dibao.benefit.rounding.unit': choice(['fen', 'jiao', 'yuan']),
  'dibao.benefit.start': choice(['next-month', 'same-month']),
} as const satisfies ParameterGroup;
