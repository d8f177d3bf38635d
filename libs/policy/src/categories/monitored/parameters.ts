import {
  HOUSING_GRADES,
  MONITORED_SUBTYPES,
  NEGATIVE_ITEMS,
  OPERATORS,
  RESIDENCES,
} from '@aid-chain/vocabulary';
import { netIncomeParameters } from '../../income/parameters.js';
import type { ParameterMeanings } from '../../pack/parameter-meanings.js';
import {
  choice,
  listOf,
  optionalChoice,
  optionalListOf,
  optionalRule,
  rule,
  type ParameterGroup,
} from '../../pack/parameter-spec.js';
import { medicalSpendingParameters } from '../../spending/parameters.js';

/** The monitored line and the grounds that may propose a household (S3-01, S3-04…08). */
export const monitoredParameters = {
  'monitored.residences': listOf(RESIDENCES, 'rule'),
  ...netIncomeParameters,
  /** Whether a published joint standard has the monitored track count income as civil affairs does (S0-03). */
  'monitored.joint-standard': optionalRule('bool'),
  'monitored.line': rule('fen/person/year'),
  'monitored.line.operator': choice(OPERATORS),
  'monitored.ground.illness.income-share': rule('basis-points'),
  'monitored.ground.illness.income-share.operator': choice(OPERATORS),
  'monitored.ground.illness.amount': rule('fen'),
  'monitored.ground.illness.amount.operator': choice(OPERATORS),
  ...medicalSpendingParameters,
  'monitored.ground.disaster.loss-share': rule('basis-points'),
  'monitored.ground.disaster.loss-share.operator': choice(OPERATORS),
  'monitored.ground.disaster.amount': rule('fen'),
  'monitored.ground.disaster.amount.operator': choice(OPERATORS),
  'monitored.ground.accident.worker-from-age': rule('years'),
  'monitored.ground.accident.worker-to-age': rule('years'),
  'monitored.ground.housing.grades': listOf(HOUSING_GRADES, 'rule'),
  'monitored.ground.education.income-share': rule('basis-points'),
  'monitored.ground.education.income-share.operator': choice(OPERATORS),
  'monitored.ground.other': choice(['decided-by-people']),
  /** Whether the place has a negative list (S3-31): a reason of agriculture there and nowhere else. */
  'monitored.negative-list': { unit: 'bool', readBy: ['rule', 'eligibility'], optional: true },
  /** What the list asks about, in the order and so under the numbers of the document. */
  'monitored.negative-list.items': optionalListOf(NEGATIVE_ITEMS),
  /** Items that bar nobody by themselves: people judge them in words alone (S3-36). */
  'monitored.negative-list.not-counted': optionalListOf(NEGATIVE_ITEMS),
  /** Items of which a gift is no case (S3-32). */
  'monitored.negative-list.except-gifts': optionalListOf(NEGATIVE_ITEMS),
  'monitored.negative-list.override.income': optionalRule('fen/person/year'),
  'monitored.negative-list.override.operator': optionalChoice(OPERATORS),
  'monitored.subtypes': optionalListOf(MONITORED_SUBTYPES),
} as const satisfies ParameterGroup;

/** What each of them means, for who writes a place's files. */
export const monitoredMeanings = {
  'monitored.residences': ['监测对象的户口性质', 'residences for which monitoring starts'],
  'monitored.income.window-months': ['纯收入按前几个整月计算', 'whole months of net income'],
  'monitored.line': ['监测线（人均年纯收入，只作参考）', 'monitored line, net income per head and year'],
  'monitored.line.operator': ['监测线的比较方式', 'how income is compared with the line'],
  'monitored.ground.illness.income-share': [
    '因病：自付医疗占收入的比例',
    'illness: own spending as a share of income',
  ],
  'monitored.ground.illness.income-share.operator': ['因病比例的比较方式', 'how that share is compared'],
  'monitored.ground.illness.amount': ['因病：自付医疗数额', 'illness: amount of own spending'],
  'monitored.ground.illness.amount.operator': ['因病数额的比较方式', 'how that amount is compared'],
  'monitored.ground.illness.window-months': [
    '因病：支出按前几个整月计算',
    'illness: months of spending that count',
  ],
  'monitored.ground.disaster.loss-share': [
    '因灾：损失占收入的比例',
    'disaster: the loss as a share of income',
  ],
  'monitored.ground.disaster.loss-share.operator': ['因灾比例的比较方式', 'how that share is compared'],
  'monitored.ground.disaster.amount': ['因灾：损失数额', 'disaster: amount of the loss'],
  'monitored.ground.disaster.amount.operator': ['因灾数额的比较方式', 'how that amount is compared'],
  'monitored.ground.accident.worker-from-age': ['劳动力：最低年龄', 'a worker: from this age'],
  'monitored.ground.accident.worker-to-age': ['劳动力：最高年龄', 'a worker: to this age'],
  'monitored.ground.housing.grades': ['住房危险等级', 'grades of dangerous housing'],
  'monitored.ground.education.income-share': [
    '因学：支出占收入的比例',
    'education: spending as a share of income',
  ],
  'monitored.ground.education.income-share.operator': ['因学比例的比较方式', 'how that share is compared'],
  'monitored.ground.other': ['其他情形由谁提出', 'who proposes on other grounds'],
  'monitored.negative-list': ['是否有负面清单', 'whether the place has a negative list'],
  'monitored.joint-standard': [
    '监测是否按已公布的并轨统一标准核算收入',
    'whether the monitored track counts income by a published joint standard',
  ],
  'monitored.negative-list.items': [
    '负面清单的各项，按文件的次序',
    'items of the negative list, in the order of the document',
  ],
  'monitored.negative-list.not-counted': [
    '负面清单中只由人员判断、不计入的各项',
    'items of the negative list that people judge and that are never counted',
  ],
  'monitored.negative-list.except-gifts': [
    '负面清单中受赠的除外的各项',
    'items of the negative list of which a gift is no case',
  ],
  'monitored.negative-list.override.income': [
    '负面清单例外：年人均收入的界限',
    'override of the negative list: limit of the income per head and year',
  ],
  'monitored.negative-list.override.operator': [
    '负面清单例外：收入的比较方式',
    'override of the negative list: how the income is compared',
  ],
  'monitored.subtypes': ['监测对象的类型（2025 年底前）', 'sub-types of monitored households'],
} as const satisfies ParameterMeanings<typeof monitoredParameters>;
