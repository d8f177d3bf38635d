import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ApplicationPrintForm, ApplicationState } from '@aid-chain/vocabulary';

/** What of an application can be delivered. */
export interface DeliverableNotices {
  readonly state: ApplicationState;
  /** The decision not to accept it that stands. */
  readonly decision: { readonly decidedOn: IsoDate; readonly deliveredOn: IsoDate | null } | undefined;
  readonly supplement: { readonly askedOn: IsoDate; readonly deliveredOn: IsoDate | null } | undefined;
}

/**
 * Which notice of an application was delivered on a day: the days for reconsideration, and those to put it right, run from then on
 * (L-22; D57 10). Refuses APPLICATION_NOTICE_NOT_OWED, APPLICATION_NOTICE_DELIVERED, DATE_TOO_EARLY, DATE_IN_FUTURE.
 */
export function noticeDelivered(
  { state, decision, supplement }: DeliverableNotices,
  on: IsoDate,
  today: IsoDate,
): Result<ApplicationPrintForm> {
  const isRefused = state === 'not-accepted' && decision !== undefined;
  const isAsked = state === 'awaiting-window-check' && supplement !== undefined;
  if (!isRefused && !isAsked) return refuse('APPLICATION_NOTICE_NOT_OWED');
  const since = isRefused ? decision.decidedOn : (supplement?.askedOn ?? on);
  const deliveredOn = (isRefused ? decision : supplement)?.deliveredOn ?? null;
  if (deliveredOn !== null) return refuse('APPLICATION_NOTICE_DELIVERED', { on: deliveredOn });
  if (on < since) return dayFault({ code: 'DATE_TOO_EARLY', params: { earliest: since } });
  if (on > today) return dayFault({ code: 'DATE_IN_FUTURE', params: { today } });
  return ok(isRefused ? 'non-acceptance-notice' : 'filing-supplement-notice');
}

type DayFault =
  | { code: 'DATE_IN_FUTURE'; params: { today: IsoDate } }
  | { code: 'DATE_TOO_EARLY'; params: { earliest: IsoDate } };

const dayFault = (fault: DayFault): Result<never> =>
  refuse('VALIDATION_FAILED', { count: 1 }, [{ ...fault, path: '/on' }]);
