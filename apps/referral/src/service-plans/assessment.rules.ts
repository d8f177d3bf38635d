import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { AssessmentReason, UnrecognisedReason } from '@aid-chain/vocabulary';
import { checkDay } from '../referrals/course.rules.js';

/** Nobody enters what was assessed before the law that asks for it was thought of. */
const EARLIEST = '2020-01-01';

/** What stands for the person before an assessment. */
export interface BeforeAssessment {
  /** Day of the assessment that stands; undefined for the first one. */
  readonly lastOn: IsoDate | undefined;
  /** Whether the person, or the household, is recognised in any category. */
  readonly isRecognised: boolean;
}

/** An assessment that is to be recorded. */
export interface NewAssessment {
  readonly on: IsoDate;
  readonly reason: AssessmentReason;
  readonly unrecognisedReason: UnrecognisedReason | null;
}

/**
 * Whether an assessment may be recorded (社会救助法 34, L-54): the first one once, none before the one that stands, and for somebody for whom
 * nothing is recognised only with the reason. Refuses REFERRAL_DAY_INVALID, SERVICE_FIRST_ALREADY, SERVICE_FIRST_MISSING,
 * SERVICE_NOTHING_RECOGNISED.
 */
export function checkAssessment(
  { on, reason, unrecognisedReason }: NewAssessment,
  { lastOn, isRecognised }: BeforeAssessment,
  today: IsoDate,
): Result<true> {
  if (reason === 'first' && lastOn !== undefined) return refuse('SERVICE_FIRST_ALREADY', { on: lastOn });
  if (reason !== 'first' && lastOn === undefined) return refuse('SERVICE_FIRST_MISSING');
  const day = checkDay(on, lastOn ?? EARLIEST, today);
  return day.ok ? checkRecognised(isRecognised, unrecognisedReason) : day;
}

/** Services are for recipients of social assistance. Refuses SERVICE_NOTHING_RECOGNISED without the reason for somebody else. */
export function checkRecognised(isRecognised: boolean, reason: UnrecognisedReason | null): Result<true> {
  return isRecognised || reason !== null ? ok(true) : refuse('SERVICE_NOTHING_RECOGNISED');
}
