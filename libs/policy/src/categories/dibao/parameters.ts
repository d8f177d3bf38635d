import { DISABILITY_CLASSES, OPERATORS, ROUNDING_MODES, SUPPLEMENT_GROUPS } from '@aid-chain/vocabulary';
import {
  choice,
  guide,
  optionalChoice,
  optionalListOf,
  optionalRule,
  optionalRuleAnd,
  type ParameterGroup,
} from '../../pack/parameter-spec.js';
import { standardParameters } from '../../standard/parameters.js';

/** What members get beside the benefit, by group (社会救助法 20, 32; S2-21). */
const supplementParameters = {
  'dibao.supplement.required-groups': optionalListOf(SUPPLEMENT_GROUPS),
  'dibao.supplement.stacking': optionalChoice(['highest', 'sum']),
  'dibao.supplement.severely-disabled': optionalRule('fen/person/month'),
  'dibao.supplement.seriously-ill': optionalRule('fen/person/month'),
  'dibao.supplement.elderly': optionalRule('fen/person/month'),
  'dibao.supplement.student': optionalRule('fen/person/month'),
  'dibao.supplement.minor': optionalRule('fen/person/month'),
  'dibao.supplement.severely-disabled.share': optionalRule('basis-points'),
  'dibao.supplement.seriously-ill.share': optionalRule('basis-points'),
  'dibao.supplement.elderly.share': optionalRule('basis-points'),
  'dibao.supplement.student.share': optionalRule('basis-points'),
  'dibao.supplement.minor.share': optionalRule('basis-points'),
  'dibao.supplement.elderly.from-age': optionalRule('years'),
  'dibao.supplement.minor.under-age': optionalRule('years'),
  'dibao.supplement.disability': optionalListOf(DISABILITY_CLASSES),
  'dibao.price-subsidy': optionalRuleAnd('fen/person/month', 'referral'),
  /** That a county or above has to pay it where prices rise: cited before the notice that gives the amount (社会救助法 32). */
  'dibao.price-subsidy.required': optionalRule('bool'),
} as const satisfies ParameterGroup;

/** Fixed amounts by bands of income, from the poorest (社会救助法 18(2)). */
const bandParameters = {
  'dibao.band.a.below': optionalRule('fen/person/month'),
  'dibao.band.b.below': optionalRule('fen/person/month'),
  'dibao.band.c.below': optionalRule('fen/person/month'),
  'dibao.band.a.amount': optionalRule('fen/person/month'),
  'dibao.band.b.amount': optionalRule('fen/person/month'),
  'dibao.band.c.amount': optionalRule('fen/person/month'),
  'dibao.band.d.amount': optionalRule('fen/person/month'),
} as const satisfies ParameterGroup;

/** The standard of dibao and how its benefit is computed (D57 art. 4, 8, 21, 23). */
export const dibaoParameters = {
  ...standardParameters,
  'dibao.guide.urban': guide('fen/person/month'),
  'dibao.guide.rural': guide('fen/person/month'),
  'dibao.income.operator': choice(OPERATORS),
  'dibao.benefit.mode': choice(['difference', 'bands']),
  ...bandParameters,
  'dibao.benefit.rounding.mode': choice(ROUNDING_MODES),
  'dibao.benefit.rounding.unit': choice(['fen', 'jiao', 'yuan']),
  'dibao.benefit.start': choice(['next-month', 'same-month']),
  ...supplementParameters,
} as const satisfies ParameterGroup;
