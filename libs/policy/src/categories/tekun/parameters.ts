import {
  DISABILITY_CLASSES,
  EDUCATION_STAGES,
  INCOME_ITEMS,
  OPERATORS,
  SUPPORTER_SITUATIONS,
} from '@aid-chain/vocabulary';
import { choice, listOf, optionalRule, rule, type ParameterGroup } from '../../pack/parameter-spec.js';

/** The three conditions of a tekun person, the six items of self-care and the two standards (T43 5–8, 21–24; 社会救助法 16, 17). */
export const tekunParameters = {
  'tekun.elderly.from-age': rule('years'),
  'tekun.minor.under-age': rule('years'),
  'tekun.minor.law-under-age': optionalRule('years'),
  'tekun.pupil.stages': listOf(EDUCATION_STAGES, 'rule'),
  'tekun.no-labour.disability': listOf(DISABILITY_CLASSES, 'rule'),
  'tekun.income.operator': choice(OPERATORS),
  'tekun.income.excluded-items': listOf(INCOME_ITEMS, 'rule'),
  'tekun.supporter.situations': listOf(SUPPORTER_SITUATIONS, 'rule'),
  'tekun.supporter.dibao.from-age': rule('years'),
  'tekun.supporter.low-income.from-age': rule('years'),
  'tekun.supporter.disability': listOf(DISABILITY_CLASSES, 'rule'),
  'tekun.self-care.partly-from': rule('count'),
  'tekun.self-care.dependent-from': rule('count'),
  'tekun.standard.basic': rule('fen/person/month'),
  'tekun.standard.basic-multiple': rule('basis-points'),
  'tekun.standard.care.able': rule('fen/person/month'),
  'tekun.standard.care.partly': rule('fen/person/month'),
  'tekun.standard.care.dependent': rule('fen/person/month'),
  'tekun.standard.institution.basic': optionalRule('fen/person/month'),
  'tekun.standard.institution.care.able': optionalRule('fen/person/month'),
  'tekun.standard.institution.care.partly': optionalRule('fen/person/month'),
  'tekun.standard.institution.care.dependent': optionalRule('fen/person/month'),
  'tekun.price-subsidy': optionalRule('fen/person/month'),
  'tekun.asset.deposit.standard-months': rule('months'),
  'tekun.asset.dwelling.limit': rule('count'),
  'tekun.asset.vehicle.limit': rule('count'),
} as const satisfies ParameterGroup;
