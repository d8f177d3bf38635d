import {
  addDays,
  daysBetween,
  maxDate,
  minDate,
  nextQuarter,
  quarterEnd,
  quarterOf,
  type IsoDate,
  type Quarter,
} from '@aid-chain/kernel';
import type { ReferralState } from '@aid-chain/vocabulary';
import type { FeedbackCalendar } from '../referral-state/due.rules.js';
import { endedWithoutAid } from '../referral-state/referral-state.rules.js';
import { isLive } from '../referral-state/transitions.rules.js';

export interface DutyBearer {
  readonly state: ReferralState;
  readonly referredOn: IsoDate;
  /** Day of the end; null while live. */
  readonly endedOn: IsoDate | null;
  /** The last day on which a measure runs that it brought; absent or null without any. */
  readonly measuresUntil?: IsoDate | null;
}

/** The first quarter that a referral reports on: its own, or the next when it was made in the last days of one. */
export function firstQuarter(referredOn: IsoDate, graceDays: number): Quarter {
  const own = quarterOf(referredOn);
  return daysBetween(referredOn, quarterEnd(own)) < graceDays ? nextQuarter(own) : own;
}

/**
 * The quarters for which a referral owes a final report, as known on `today` (S0-24 按季度).
 * Live: from its first quarter to the one that runs today. Completed or not possible: none after the quarter in which
 * it was worked on last, but at least that one, and each quarter in which a measure runs that it brought. Declined, passed on and cancelled owe none: nothing was done that
 * could be reported.
 */
export function dutiesOf(referral: DutyBearer, calendar: FeedbackCalendar, today: IsoDate): Quarter[] {
  if (endedWithoutAid(referral.state)) return [];
  const first = firstQuarter(referral.referredOn, calendar.graceDays);
  const last = isLive(referral.state) ? quarterOf(today) : lastQuarter(referral, today);
  if (first > last) return isLive(referral.state) ? [first] : [last];
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}

/** An end on the first day of a quarter leaves nothing to report on it, unless the referral was made that day. */
function lastQuarter({ referredOn, endedOn, measuresUntil }: DutyBearer, today: IsoDate): Quarter {
  const worked = quarterOf(maxDate(addDays(endedOn ?? today, -1), referredOn));
  if (measuresUntil === null || measuresUntil === undefined) return worked;
  return maxDate(worked, quarterOf(minDate(measuresUntil, today)));
}

/** The first day after the quarter: the department is notified that its final report is due. */
export function announceOn(quarter: Quarter): IsoDate {
  return addDays(quarterEnd(quarter), 1);
}

/** What a duty that rested has of days, and what was published of them. */
export interface DutyDays {
  readonly announceOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly announced: boolean;
  readonly overdue: boolean;
}

/**
 * The days of a duty of which nobody was notified, or which ran, while its household was said to have ended: no
 * quarter is forgiven, and the department has all its days again, from the day after the household was restored. A notice
 * given before is given anew where the due day moves. What was overdue before the end stays so.
 */
export function daysAfterRestoration(duty: DutyDays, restoredOn: IsoDate): DutyDays {
  const from = addDays(restoredOn, 1);
  if (duty.overdue || duty.announceOn >= from) return duty;
  const dueOn = addDays(from, daysBetween(duty.announceOn, duty.dueOn));
  return { announceOn: from, dueOn, announced: false, overdue: false };
}

/** The day by which the final report of a quarter is made, e.g. 2026Q1 → 2026-04-15. */
export function finalDueOn(quarter: Quarter, calendar: FeedbackCalendar): IsoDate {
  return addDays(announceOn(quarter), calendar.dueDay - 1);
}
