import { HOUSING_GRADES, MONITORED_SUBTYPES, OPERATORS, RESIDENCES } from '@aid-chain/vocabulary';
import { netIncomeParameters } from '../../income/parameters.js';
import {
  choice,
  listOf,
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
  'monitored.negative-list.override.income': optionalRule('fen/person/year'),
  'monitored.subtypes': optionalListOf(MONITORED_SUBTYPES),
} as const satisfies ParameterGroup;
