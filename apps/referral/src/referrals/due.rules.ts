import type { IsoDate, WorkCalendar } from '@aid-chain/kernel';
import type { Urgency } from '@aid-chain/vocabulary';

/** Working days within which a department acknowledges (parameters `referral.acknowledge.*`). */
export interface AcknowledgeDays {
  readonly normal: number;
  readonly urgent: number;
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
