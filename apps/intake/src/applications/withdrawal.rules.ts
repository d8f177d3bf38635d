import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { afterWithdrawal, type Standing } from './tracks.rules.js';

export interface Withdrawal {
  readonly on: IsoDate;
  readonly receivedOn: IsoDate;
  readonly today: IsoDate;
}

/**
 * Withdraws an application while it waits for the window or one of its tracks is undecided; a track that was decided stays decided.
 * Refuses APPLICATION_ALREADY_DECIDED, APPLICATION_ALREADY_WITHDRAWN, APPLICATION_NOT_ACCEPTED, APPLICATION_FORWARDED (nothing is left
 * to withdraw) and a date before the receipt or after today. It cancels no referral (surface «intake»).
 */
export function decideWithdrawal(
  standing: Standing,
  { on, receivedOn, today }: Withdrawal,
): Result<Standing> {
  switch (standing.state) {
    case 'decided':
      return refuse('APPLICATION_ALREADY_DECIDED');
    case 'withdrawn':
      return refuse('APPLICATION_ALREADY_WITHDRAWN');
    case 'forwarded':
      return refuse('APPLICATION_FORWARDED');
    case 'not-accepted':
      return refuse('APPLICATION_NOT_ACCEPTED');
    case 'open':
    case 'awaiting-window-check':
      break;
  }
  if (on > today) return invalidDate({ code: 'DATE_IN_FUTURE', params: { today } });
  if (on < receivedOn) return invalidDate({ code: 'DATE_TOO_EARLY', params: { earliest: receivedOn } });
  return ok(afterWithdrawal(standing));
}

type DateFault =
  | { code: 'DATE_IN_FUTURE'; params: { today: IsoDate } }
  | { code: 'DATE_TOO_EARLY'; params: { earliest: IsoDate } };

function invalidDate(fault: DateFault): Result<never> {
  return refuse('VALIDATION_FAILED', { count: 1 }, [{ ...fault, path: '/on' }]);
}
