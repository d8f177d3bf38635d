import { DISABILITY_CLASSES, OPERATORS } from '@aid-chain/vocabulary';
import type { ParameterMeanings } from '../../pack/parameter-meanings.js';
import {
  choice,
  optionalChoice,
  optionalListOf,
  optionalRule,
  rule,
  type ParameterGroup,
} from '../../pack/parameter-spec.js';

/**
 * How far above the standard a margin household may be, and its own limits of property where a place sets them, and who of
 * it may have dibao alone.
 */
export const marginParameters = {
  'margin.multiple': rule('basis-points'),
  'margin.income.operator': choice(OPERATORS),
  'margin.asset.deposit.standard-months': rule('months'),
  'margin.asset.dwelling.limit': rule('count'),
  'margin.asset.vehicle.limit': rule('count'),
  'margin.single.disability': optionalListOf(DISABILITY_CLASSES),
  'margin.single.illness': optionalRule('bool'),
  'margin.single.special-hardship': optionalChoice(['local-list', 'decided-by-people']),
} as const satisfies ParameterGroup;

/** What each of them means, for who writes a place's files. */
export const marginMeanings = {
  'margin.multiple': ['低保边缘：低保标准的倍数', 'margin household: multiple of the dibao standard'],
  'margin.income.operator': ['低保边缘：收入的比较方式', 'margin: how income is compared'],
  'margin.asset.deposit.standard-months': [
    '低保边缘的存款上限（未另定填 inactive）',
    'margin: deposits per head (`inactive`: those of dibao)',
  ],
  'margin.asset.dwelling.limit': [
    '低保边缘的住房上限（未另定填 inactive）',
    'margin: dwellings (`inactive`: those of dibao)',
  ],
  'margin.asset.vehicle.limit': [
    '低保边缘的车辆上限（未另定填 inactive）',
    'margin: vehicles (`inactive`: those of dibao)',
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
} as const satisfies ParameterMeanings<typeof marginParameters>;
