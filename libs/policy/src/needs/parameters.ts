import { HOUSING_GRADES } from '@aid-chain/vocabulary';
import { listOf, type ParameterGroup } from '../pack/parameter-spec.js';

/** Grades of the disability certificate, the gravest first. */
const DISABILITY_GRADES = ['1', '2', '3', '4'] as const;

/** From which grade on a need is proposed. */
export const needParameters = {
  'need.housing.grades': listOf(HOUSING_GRADES, 'rule'),
  'need.care.disability-grades': listOf(DISABILITY_GRADES, 'rule'),
} as const satisfies ParameterGroup;
