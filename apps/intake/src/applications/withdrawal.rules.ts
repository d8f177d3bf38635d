import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { afterWithdrawal, type Standing } from '../application-state/tracks.rules.js';

export interface Withdrawal {
  readonly on: IsoDate;
  readonly receivedOn: IsoDate;
  readonly today: IsoDate;
  /** Whether eligibility has published its case: from then on officials may decide at the same moment. */
  readonly caseOpened: boolean;
  /** The day named by a request that awaits its answer. */
  readonly requestedOn?: IsoDate;
  /** Whether an outsider takes back what asks only for help: it gets the same answer whether the window checks or not. */
  readonly helpFromOutside?: boolean;
}

/** Withdrawn at once, or asked of eligibility, where a decision may be made at the same moment. */
export type WithdrawalDecision =
  { readonly is: 'withdrawn'; readonly standing: Standing } | { readonly is: 'requested' };

/**
 * A family takes its application back: at once while it waits for the window or no case is known, by a request once
 * there is one. A track that was decided stays decided, and no referral is cancelled: help that is under way goes on.
 * Refuses APPLICATION_ALREADY_DECIDED, APPLICATION_ALREADY_WITHDRAWN, APPLICATION_NOT_ACCEPTED, APPLICATION_FORWARDED
 * (nothing is left to withdraw), WITHDRAWAL_ALREADY_REQUESTED and a date before the receipt or after today.
 */
export function decideWithdrawal(standing: Standing, asked: Withdrawal): Result<WithdrawalDecision> {
  switch (standing.state) {
    case 'decided':
      return refuse('APPLICATION_ALREADY_DECIDED');
    case 'withdrawn':
      return refuse('APPLICATION_ALREADY_WITHDRAWN');
    case 'forwarded':
      return refuse('APPLICATION_FORWARDED');
    case 'not-accepted':
      return refuse('APPLICATION_NOT_ACCEPTED');
    case 'awaiting-window-check':
      if (asked.helpFromOutside === true) return refuse('APPLICATION_FORWARDED');
      break;
    case 'open':
      break;
  }
  const { on, receivedOn, today, requestedOn } = asked;
  if (requestedOn !== undefined) return refuse('WITHDRAWAL_ALREADY_REQUESTED', { on: requestedOn });
  if (on > today) return invalidDate({ code: 'DATE_IN_FUTURE', params: { today } });
  if (on < receivedOn) return invalidDate({ code: 'DATE_TOO_EARLY', params: { earliest: receivedOn } });
  return ok(
    asked.caseOpened ? { is: 'requested' } : { is: 'withdrawn', standing: afterWithdrawal(standing) },
  );
}

type DateFault =
  | { code: 'DATE_IN_FUTURE'; params: { today: IsoDate } }
  | { code: 'DATE_TOO_EARLY'; params: { earliest: IsoDate } };

function invalidDate(fault: DateFault): Result<never> {
  return refuse('VALIDATION_FAILED', { count: 1 }, [{ ...fault, path: '/on' }]);
}
