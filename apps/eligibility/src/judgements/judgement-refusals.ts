import type { RefusalCode } from '@aid-chain/kernel';
import { stepRefusals } from '../commands/step-refusals.js';

/** For what every answer to a question may be refused. */
export const JUDGEMENT_REFUSALS: readonly RefusalCode[] = [
  ...stepRefusals('initial-opinion'),
  'OPINION_ALREADY_GIVEN',
  'SURVEY_MISSING',
  'VERIFICATION_MISSING',
];
