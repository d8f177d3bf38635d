import { Injectable } from '@nestjs/common';
import { Directory, placeParameter, Policies } from '@aid-chain/platform';
import type { IsoDate } from '@aid-chain/kernel';
import type { ReferralStep, Urgency } from '@aid-chain/vocabulary';
import { acknowledgeBy, type FeedbackCalendar } from './due.rules.js';
import { stepDays, type StepDays } from './step.rules.js';

/** Where and since when a step is owed. */
interface Stepping {
  readonly regionCode: string;
  readonly urgency: Urgency;
  readonly from: IsoDate;
  readonly due?: { readonly date: IsoDate; readonly provisional: boolean };
}

/** The days by which referrals are answered and reported, by the parameters of the place and the calendar of days off. */
@Injectable()
export class ReferralDeadlines {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /** The day by which a department acknowledges what is referred to it on a day. */
  acknowledgeBy(regionCode: string, on: IsoDate, urgency: Urgency): { date: IsoDate; provisional: boolean } {
    const pack = this.policies.pack(regionCode, on);
    const days = {
      normal: placeParameter(pack, 'referral.acknowledge.working-days'),
      urgent: placeParameter(pack, 'referral.acknowledge.urgent.working-days'),
    };
    return acknowledgeBy(on, urgency, days, this.directory.calendar());
  }

  /** The days of a step that begins on a day, by the parameters of that day. @param due where the due day is set already */
  stepDays(step: ReferralStep, { regionCode, urgency, from, due }: Stepping): StepDays {
    const pack = this.policies.pack(regionCode, from);
    const urgent = urgency === 'urgent' ? '.urgent' : '';
    const term = {
      within: placeParameter(pack, `referral.${step}${urgent}.working-days`),
      remindAhead: placeParameter(pack, 'referral.reminder.working-days'),
      escalateAfter: placeParameter(pack, 'referral.escalation.working-days'),
    };
    return stepDays(from, term, this.directory.calendar(), due);
  }

  /** The day by which what a supervision order of that day names is done. */
  supervisedBy(regionCode: string, on: IsoDate): { date: IsoDate; provisional: boolean } {
    const within = placeParameter(this.policies.pack(regionCode, on), 'supervision.answer.working-days');
    return this.directory.calendar().addWorkingDays(on, within);
  }

  /** When reports of a referral of a day are due. */
  feedback(regionCode: string, on: IsoDate): FeedbackCalendar {
    const pack = this.policies.pack(regionCode, on);
    return {
      dueDay: placeParameter(pack, 'feedback.final.due-day'),
      graceDays: placeParameter(pack, 'feedback.final.window-days'),
    };
  }
}
