import {
  DISABILITY_CLASSES,
  EDUCATION_STAGES,
  INCOME_ITEMS,
  OPERATORS,
  SUPPORTER_SITUATIONS,
} from '@aid-chain/vocabulary';
import type { ParameterMeanings } from '../../pack/parameter-meanings.js';
import {
  choice,
  listOf,
  optionalRule,
  optionalRuleAnd,
  rule,
  type ParameterGroup,
} from '../../pack/parameter-spec.js';

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
  'tekun.price-subsidy': optionalRuleAnd('fen/person/month', 'referral'),
  'tekun.asset.deposit.standard-months': rule('months'),
  'tekun.asset.dwelling.limit': rule('count'),
  'tekun.asset.vehicle.limit': rule('count'),
} as const satisfies ParameterGroup;

/** What each of them means, for who writes a place's files. */
export const tekunMeanings = {
  'tekun.elderly.from-age': ['特困：老年人的起始年龄', 'tekun: old from this age'],
  'tekun.minor.under-age': ['特困：未成年人未满几周岁', 'tekun: a minor is below this age'],
  'tekun.minor.law-under-age': [
    '特困：法律所称未成年人的年龄（其间由人员决定）',
    'tekun: minors of the law; between both ages people decide',
  ],
  'tekun.pupil.stages': ['特困：满 18 周岁后仍供养的就学阶段', 'tekun: stages of school past 18'],
  'tekun.no-labour.disability': ['特困：无劳动能力的残疾类别和等级', 'tekun: disabilities (kind-grade)'],
  'tekun.income.operator': ['特困：本人收入的比较方式', 'tekun: how own income is compared'],
  'tekun.income.excluded-items': ['特困：不计入的收入项目', 'tekun: kinds of income that do not count'],
  'tekun.supporter.situations': [
    '特困：视为无履行义务能力的情形',
    'tekun: situations in which a supporter is not able',
  ],
  'tekun.supporter.dibao.from-age': [
    '特困：低保对象作为义务人，自几周岁起视为无能力',
    'tekun: a supporter on dibao is not able from this age',
  ],
  'tekun.supporter.low-income.from-age': [
    '特困：低收入义务人自几周岁起视为无能力',
    'tekun: a supporter of low income is not able from this age',
  ],
  'tekun.supporter.disability': [
    '特困：义务人视为无能力的残疾类别和等级',
    'tekun: disabilities of a supporter (kind-grade)',
  ],
  'tekun.self-care.partly-from': [
    '特困：几项不能自理为部分丧失',
    'tekun: items of self-care that fail, partly unable from',
  ],
  'tekun.self-care.dependent-from': ['特困：几项不能自理为完全丧失', 'tekun: wholly unable from'],
  'tekun.standard.basic': ['特困基本生活标准（月）', 'tekun: monthly basic-living standard'],
  'tekun.standard.basic-multiple': [
    '特困基本生活标准不低于低保标准的倍数',
    'tekun: its least multiple of the dibao standard',
  ],
  'tekun.standard.care.able': ['特困照料护理标准：具备自理能力', 'tekun: care standard, able'],
  'tekun.standard.care.partly': ['特困照料护理标准：部分丧失', 'tekun: care standard, partly unable'],
  'tekun.standard.care.dependent': ['特困照料护理标准：完全丧失', 'tekun: care standard, wholly unable'],
  'tekun.standard.institution.basic': [
    '集中供养的特困基本生活标准（与分散供养不同时）',
    'tekun: basic-living standard in an institution, where it differs',
  ],
  'tekun.standard.institution.care.able': [
    '集中供养的照料护理标准：具备自理能力',
    'tekun: care standard in an institution, able',
  ],
  'tekun.standard.institution.care.partly': [
    '集中供养的照料护理标准：部分丧失',
    'tekun: care standard in an institution, partly unable',
  ],
  'tekun.standard.institution.care.dependent': [
    '集中供养的照料护理标准：完全丧失',
    'tekun: care standard in an institution, wholly unable',
  ],
  'tekun.asset.deposit.standard-months': [
    '特困的存款上限（未另定填 inactive）',
    'tekun: deposits (`inactive`: those of dibao)',
  ],
  'tekun.asset.dwelling.limit': [
    '特困的住房上限（未另定填 inactive）',
    'tekun: dwellings (`inactive`: those of dibao)',
  ],
  'tekun.asset.vehicle.limit': [
    '特困的车辆上限（未另定填 inactive）',
    'tekun: vehicles (`inactive`: those of dibao)',
  ],
  'tekun.price-subsidy': [
    '特困：价格临时补贴（每人每月）',
    'tekun: temporary price subsidy, a person and month',
  ],
} as const satisfies ParameterMeanings<typeof tekunParameters>;
