import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { DoubleAidDecision, DoubleAidReason, DoubleAidState } from '@aid-chain/vocabulary';
import { checkDay } from '../referrals/course.rules.js';

/** On what a decision can rest. */
const REASONS = {
  confirmed: ['both-confirm', 'paper-seen'],
  'allowed-here': ['needs-more', 'other-costs'],
  'not-the-same': ['other-funding', 'other-person', 'other-period', 'paper-seen'],
} as const satisfies Record<DoubleAidDecision, readonly DoubleAidReason[]>;

/** What is decided about two measures. */
export interface GivenDouble {
  readonly decision: DoubleAidDecision;
  readonly reasonCode: DoubleAidReason;
  readonly on: IsoDate;
}

/**
 * Whether a person may decide so about two measures (S2-06): once, with a reason that carries it, also where the place allows both
 * and a person finds otherwise. Refuses DOUBLE_AID_DECIDED, DOUBLE_AID_REASON_NOT_FITTING, REFERRAL_DAY_INVALID.
 */
export function checkDouble(
  { state, foundOn }: { readonly state: DoubleAidState; readonly foundOn: IsoDate },
  { decision, reasonCode, on }: GivenDouble,
  today: IsoDate,
): Result<true> {
  if (state !== 'open' && state !== 'allowed-by-place') return refuse('DOUBLE_AID_DECIDED', { state });
  const reasons: readonly DoubleAidReason[] = REASONS[decision];
  if (!reasons.includes(reasonCode))
    return refuse('DOUBLE_AID_REASON_NOT_FITTING', { decision, allowed: reasons.join(', ') });
  const day = checkDay(on, foundOn, today);
  return day.ok ? ok(true) : day;
}
