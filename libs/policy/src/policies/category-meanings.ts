import { ECONOMY_MEANINGS } from './economy-meanings.js';

/** What the parameters of tekun persons, rigid-expenditure households, supplements and the like mean. */
export const CATEGORY_MEANINGS = {
  ...ECONOMY_MEANINGS,
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
  'rigid.shape': [
    '刚性支出：按占收入比例、支出后余额或者医疗支出比例',
    'rigid spending: share of income, what is left, or medical share',
  ],
  'rigid.ratio': ['刚性支出占家庭总收入的比例（设区的市级以上）', 'rigid: share of income'],
  'rigid.operator': ['刚性支出：比例的比较方式', 'rigid: how the share is compared'],
  'rigid.residual.multiple': [
    '刚性支出：支出后余额与低保标准的倍数',
    'rigid: multiple of the dibao standard for what is left',
  ],
  'rigid.residual.operator': ['刚性支出：余额的比较方式', 'rigid: how what is left is compared'],
  'rigid.items': ['刚性支出：计入的支出种类', 'rigid: kinds of spending that count'],
  'rigid.living-cost': ['刚性支出：基本生活支出如何计算', 'rigid: how the cost of living counts'],
  'rigid.denominator': ['刚性支出：家庭总收入的口径', 'rigid: which income the share is of'],
  'rigid.window.months': ['刚性支出按申请前几个整月计算', 'rigid: whole months of spending'],
  'rigid.income.operator': ['刚性支出：收入的比较方式', 'rigid: how income is compared'],
  'rigid.disposable-income.urban': [
    '上年度城镇居民人均可支配收入',
    'last year’s disposable income per head, urban',
  ],
  'rigid.disposable-income.rural': [
    '上年度农村居民人均可支配收入',
    'last year’s disposable income per head, rural',
  ],
  'rigid.validity.months': ['刚性支出困难家庭的有效期（月）', 'rigid: months of validity'],
  'rigid.asset.deposit.standard-months': [
    '刚性支出的存款上限（未另定填 inactive）',
    'rigid: deposits (`inactive`: those of dibao)',
  ],
  'rigid.asset.dwelling.limit': [
    '刚性支出的住房上限（未另定填 inactive）',
    'rigid: dwellings (`inactive`: those of dibao)',
  ],
  'rigid.asset.vehicle.limit': [
    '刚性支出的车辆上限（未另定填 inactive）',
    'rigid: vehicles (`inactive`: those of dibao)',
  ],
  'hardship.authority': ['其他困难：由谁一事一议', 'other hardship: who decides case by case'],
  'hardship.recipients': [
    '其他困难是否为社会救助对象（省定）',
    'whether other hardship is a class of recipients of the law (the province’s to say)',
  ],
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
  'tekun.price-subsidy': [
    '特困：价格临时补贴（每人每月）',
    'tekun: temporary price subsidy, a person and month',
  ],
  'margin.single.disability': [
    '单人户：重度残疾的类别和等级',
    'single filing: disabilities that count (kind-grade)',
  ],
  'margin.single.illness': ['单人户：是否包括重病患者', 'single filing: whether the seriously ill may'],
  'margin.single.special-hardship': [
    '单人户：确有特殊困难人员由本地名单或者人员认定',
    'single filing: special hardship by the list of the place, or by people',
  ],
  'monitored.joint-standard': [
    '监测是否按已公布的并轨统一标准核算收入',
    'whether the monitored track counts income by a published joint standard',
  ],
  'monitored.negative-list.override.income': [
    '负面清单例外：年人均收入低于',
    'override of the negative list: income per head and year below',
  ],
  'monitored.subtypes': ['监测对象的类型（2025 年底前）', 'sub-types of monitored households'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
