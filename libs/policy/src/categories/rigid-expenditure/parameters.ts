import { EXPENDITURE_KINDS, OPERATORS } from '@aid-chain/vocabulary';
import type { ParameterMeanings } from '../../pack/parameter-meanings.js';
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

/** What each of them means, for who writes a place's files. */
export const rigidMeanings = {
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
} as const satisfies ParameterMeanings<typeof rigidParameters>;
