import type { IsoDate, WorkCalendar } from '@aid-chain/kernel';
import type { Urgency } from '@aid-chain/vocabulary';

/** Working days within which a department acknowledges (parameters `referral.acknowledge.*`). */
export interface AcknowledgeDays {
  readonly normal: number;
  readonly urgent: number;
}

/** When final reports are due (parameters `feedback.final.*`). */
export interface FeedbackCalendar {
  /** Day of the month after the quarter on which the final report is due, e.g. 15. */
  readonly dueDay: number;
  /** A referral made in so many last days of a quarter first owes the next one, e.g. 14. */
  readonly graceDays: number;
}

/**
 * The day by which a referral is acknowledged, counted in working days from the day after it was made.
 * `provisional` when the calendar of days off does not reach that far.
 */
export function acknowledgeBy(
  referredOn: IsoDate,
  urgency: Urgency,
  days: AcknowledgeDays,
  calendar: WorkCalendar,
): { date: IsoDate; provisional: boolean } {
  return calendar.addWorkingDays(referredOn, days[urgency]);
}
