import type { RefusalCode } from '@aid-chain/kernel';
import type { CaseCommand } from '@aid-chain/vocabulary';
import { STEP_ORDER } from '../cases/step-order.rules.js';

/** What every command on a case may be refused for: it is not there, not impartial, or not on a possible day. */
export const CASE_REFUSALS = [
  'CASE_NOT_FOUND',
  'HOUSEHOLD_ENDED',
  'HOUSEHOLD_NOT_RECEIVED',
  'PARAMETER_NOT_SET',
  'TRACK_WITHDRAWN',
  'STEP_DATE_ACROSS_PARAMETER',
  'STEP_DATE_AFTER_TODAY',
  'STEP_DATE_TOO_EARLY',
  'STEP_DATE_TOO_OLD',
  'DOCUMENT_VERSION_UNKNOWN',
  'CLOSE_RELATIVE',
  'STEP_NOT_IN_PROCEDURE',
  'TRACK_NOT_IN_CASE',
] as const satisfies readonly RefusalCode[];

/** For what facts that a step found may be refused; a single fault has its own code. */
export const FACT_REFUSALS = [
  'EXCEED_OF_NOTHING',
  'FACT_IN_FUTURE',
  'FACT_OUTSIDE_PERIOD',
  'MEMBER_FACT_TWICE',
  'NO_DATA_WITH_FACTS',
  'PERIOD_REVERSED',
  'PERSON_NOT_IN_HOUSEHOLD',
] as const satisfies readonly RefusalCode[];

/** @returns what a step may be refused for: that of every command, and that it is out of its order */
export function stepRefusals(step: CaseCommand): RefusalCode[] {
  const verdicts = Object.values(STEP_ORDER).map((state): RefusalCode | 'allowed' => state[step]);
  return [...CASE_REFUSALS, ...verdicts.filter((verdict) => verdict !== 'allowed')];
}
