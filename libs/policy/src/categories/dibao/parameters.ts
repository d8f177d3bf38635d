import { DISABILITY_CLASSES, OPERATORS, ROUNDING_MODES, SUPPLEMENT_GROUPS } from '@aid-chain/vocabulary';
import type { ParameterMeanings } from '../../pack/parameter-meanings.js';
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

/** What each of them means, for who writes a place's files. */
export const dibaoMeanings = {
  'dibao.standard.urban': ['城市低保月标准', 'monthly dibao standard, urban'],
  'dibao.standard.rural': ['农村低保月标准', 'monthly dibao standard, rural'],
  'dibao.guide.urban': ['城市低保指导标准（省）', 'guide of the province for the urban standard'],
  'dibao.guide.rural': ['农村低保指导标准（省）', 'guide of the province for the rural standard'],
  'dibao.income.operator': ['低保：收入与标准的比较方式', 'dibao: how income is compared with the standard'],
  'dibao.benefit.mode': ['低保金的计算方式', 'how the dibao benefit is computed'],
  'dibao.benefit.rounding.mode': ['低保金的取整方式', 'how the benefit is rounded'],
  'dibao.benefit.rounding.unit': ['低保金取整到分、角或元', 'the benefit is rounded to fen, jiao or yuan'],
  'dibao.benefit.start': ['低保金自当月或次月起发', 'the benefit starts in the same or the next month'],
  'dibao.scheme': [
    '低保适用标准：按户别、一律城市（城镇属性地区）或者城乡统一',
    'which standard: by residence, urban in areas of a town, or one for town and country',
  ],
  'dibao.band.a.below': ['分档：A 档人均收入上限', 'bands: A, income per head below'],
  'dibao.band.b.below': ['分档：B 档人均收入上限', 'bands: B, income per head below'],
  'dibao.band.c.below': ['分档：C 档人均收入上限', 'bands: C, income per head below'],
  'dibao.band.a.amount': ['分档：A 档每人月定额', 'bands: A, amount of a member'],
  'dibao.band.b.amount': ['分档：B 档每人月定额', 'bands: B, amount of a member'],
  'dibao.band.c.amount': ['分档：C 档每人月定额', 'bands: C, amount of a member'],
  'dibao.band.d.amount': ['分档：D 档每人月定额', 'bands: D, amount of a member'],
  'dibao.supplement.required-groups': [
    '分类施保：县级以上须采取措施的人员',
    'supplements: groups for which a county or above has to act',
  ],
  'dibao.supplement.stacking': [
    '分类施保：同时符合几项时取最高或者叠加',
    'supplements: of several groups the highest, or their sum',
  ],
  'dibao.supplement.severely-disabled': ['分类施保：重度残疾人', 'supplement: severely disabled'],
  'dibao.supplement.seriously-ill': ['分类施保：重病患者', 'supplement: seriously ill'],
  'dibao.supplement.elderly': ['分类施保：老年人', 'supplement: elderly'],
  'dibao.supplement.student': ['分类施保：在校大学生', 'supplement: university students'],
  'dibao.supplement.minor': ['分类施保：未成年人', 'supplement: minors'],
  'dibao.supplement.severely-disabled.share': [
    '分类施保：重度残疾人，低保标准的比例',
    'supplement: severely disabled, as a share of the standard',
  ],
  'dibao.supplement.seriously-ill.share': [
    '分类施保：重病患者，低保标准的比例',
    'supplement: seriously ill, as a share of the standard',
  ],
  'dibao.supplement.elderly.share': [
    '分类施保：老年人，低保标准的比例',
    'supplement: elderly, as a share of the standard',
  ],
  'dibao.supplement.student.share': [
    '分类施保：在校大学生，低保标准的比例',
    'supplement: university students, as a share of the standard',
  ],
  'dibao.supplement.minor.share': [
    '分类施保：未成年人，低保标准的比例',
    'supplement: minors, as a share of the standard',
  ],
  'dibao.supplement.elderly.from-age': ['分类施保：老年人起始年龄', 'supplement: elderly from this age'],
  'dibao.supplement.minor.under-age': ['分类施保：未成年人未满几周岁', 'supplement: minors below this age'],
  'dibao.supplement.disability': [
    '分类施保：重度残疾的类别和等级',
    'supplement: disabilities that count (kind-grade)',
  ],
  'dibao.price-subsidy.required': [
    '价格临时补贴：县级以上须及时发放',
    'temporary price subsidy: a county or above has to pay it in time',
  ],
  'dibao.price-subsidy': ['价格临时补贴（每人每月）', 'temporary price subsidy, a head and month'],
} as const satisfies ParameterMeanings<typeof dibaoParameters>;
