import { rule, type ParameterGroup } from '../pack/parameter-spec.js';

/** How far two sources may differ about one thing before a person has to say which is right. */
export const evidenceParameters = {
  'evidence.tolerance.share': rule('basis-points'),
  'evidence.tolerance.amount': rule('fen'),
} as const satisfies ParameterGroup;
