import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { PassingLimit, ReferralOpening } from '@aid-chain/vocabulary';
import type { ReferralOfNeed } from '../referral-state/referral-state.rules.js';

/** How often departments pass one need on among themselves. */
const FREE_PASSINGS = 2;

/** What the passing department states. */
export interface GivenPassing {
  readonly to: string;
  readonly reasonCode: string | null;
}

/** Where the need goes now, how, and the reason that stands on the chain. */
export interface PassingDecision {
  readonly to: string;
  readonly opening: Extract<ReferralOpening, 'handed-over' | 'sent-to-decide' | 'decided'>;
  readonly reasonCode: string | null;
}

/**
 * Decides where a need goes that a department passes on (S0-22). To a department that passed it on before, or for the
 * third time, it goes to the coordinating one (civil affairs, SA 4), which may pass it on by its own decision once
 * more; then it is accepted, declined or not possible, so that passing on always ends.
 * Refuses PASSED_ON_ALREADY_DECIDED.
 * @param referral the one that is passed on
 * @param ofNeed every referral of its need so far
 * @param coordinator the department with the task `coordination` in the place
 */
export function decidePassing(
  referral: ReferralOfNeed,
  ofNeed: readonly ReferralOfNeed[],
  given: GivenPassing,
  coordinator: string,
): Result<PassingDecision> {
  const limit = limitReached(ofNeed, given.to);
  if (referral.department === coordinator) {
    const decides = limit !== undefined || referral.opening === 'sent-to-decide';
    return decides ? decide(ofNeed, given) : ok({ ...given, opening: 'handed-over' });
  }
  if (limit === undefined) return ok({ ...given, opening: 'handed-over' });
  return ok({ to: coordinator, opening: 'sent-to-decide', reasonCode: limit });
}

function decide(
  ofNeed: readonly ReferralOfNeed[],
  { to, reasonCode }: GivenPassing,
): Result<PassingDecision> {
  if (ofNeed.some(({ opening }) => opening === 'decided')) return refuse('PASSED_ON_ALREADY_DECIDED');
  return ok({ to, opening: 'decided', reasonCode });
}

function limitReached(ofNeed: readonly ReferralOfNeed[], to: string): PassingLimit | undefined {
  const passed = ofNeed.filter(({ state, departmentLeft }) => state === 'passed-on' && !departmentLeft);
  if (passed.some(({ department }) => department === to)) return 'came-back';
  return passed.length >= FREE_PASSINGS ? 'third-passing-on' : undefined;
}
