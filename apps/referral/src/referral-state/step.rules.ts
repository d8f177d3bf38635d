import type { IsoDate, WorkCalendar } from '@aid-chain/kernel';
import type { ReferralState, ReferralStep } from '@aid-chain/vocabulary';

/** Working days of a step (parameters `referral.<step>.*`, `referral.reminder.*`, `referral.escalation.*`). */
export interface StepTerm {
  readonly within: number;
  /** So many before the due day the department is reminded. */
  readonly remindAhead: number;
  /** So many after it civil affairs is to step in. */
  readonly escalateAfter: number;
}

/** The days of a step. */
export interface StepDays {
  readonly dueOn: IsoDate;
  readonly dueProvisional: boolean;
  readonly remindOn: IsoDate;
  readonly escalateOn: IsoDate;
}

/** What the department does next in a state; what is in progress is followed by its quarterly reports (S0-24). */
export const STEP_OF = {
  referred: 'acknowledge',
  acknowledged: 'decide',
  accepted: 'begin',
  'in-progress': null,
  declined: null,
  'passed-on': null,
  completed: null,
  'not-possible': null,
  cancelled: null,
} as const satisfies Record<ReferralState, ReferralStep | null>;

/**
 * The days of a step that begins on a day: due, reminded before it, escalated after it, all in working days.
 * @param due the day by which it is due where an earlier step has set it, as for what a department that left had open
 */
export function stepDays(
  from: IsoDate,
  { within, remindAhead, escalateAfter }: StepTerm,
  calendar: WorkCalendar,
  due: { readonly date: IsoDate; readonly provisional: boolean } = calendar.addWorkingDays(from, within),
): StepDays {
  const remindOn = calendar.addWorkingDays(from, Math.max(within - remindAhead, 0)).date;
  return {
    dueOn: due.date,
    dueProvisional: due.provisional,
    remindOn: remindOn < due.date ? remindOn : due.date,
    escalateOn: calendar.addWorkingDays(due.date, escalateAfter).date,
  };
}
