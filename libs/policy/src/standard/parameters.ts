import { optionalChoice, rule, type ParameterGroup } from '../pack/parameter-spec.js';

/** The monthly standard per head, on which dibao, margin and the limit of deposits rest (D57 art. 4, 8, 14). */
export const standardParameters = {
  'dibao.standard.urban': rule('fen/person/month'),
  'dibao.standard.rural': rule('fen/person/month'),
  'dibao.scheme': optionalChoice(['by-residence', 'urban', 'unified']),
} as const satisfies ParameterGroup;
