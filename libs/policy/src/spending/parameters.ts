import { rule, type ParameterGroup } from '../pack/parameter-spec.js';

/** The months of medical spending (S3-04). */
export const medicalSpendingParameters = {
  'monitored.ground.illness.window-months': rule('months'),
} as const satisfies ParameterGroup;
