import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { addOverdue, addReferrals, reportOverdue, setReferralStates } from './referrals.sql.js';

/** Watches what departments were asked and which of their reports is overdue (S0-22, the fifth step of the loop). */
@Injectable()
export class ReferralsConsumer {
  @Handles('referral.need-referred.v1')
  referred(events: Received<'referral.need-referred.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({
      id: data.referralId,
      household_id: data.subject.householdId,
      need_kind: data.needKind,
      department: data.department,
      due_on: data.dueOn,
    }));
    addReferrals(rows).writeOn(tx);
    return Promise.resolve();
  }

  @Handles('referral.referral-updated.v1')
  updated(events: Received<'referral.referral-updated.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({ id: data.referralId, state: data.state }));
    setReferralStates(rows).writeOn(tx);
    return Promise.resolve();
  }

  @Handles('referral.feedback-recorded.v1')
  reported(events: Received<'referral.feedback-recorded.v1'>[], tx: Tx): Promise<void> {
    const rows = events
      .filter(({ data }) => data.final)
      .map(({ data }) => ({ referral_id: data.referralId, quarter: data.quarter }));
    reportOverdue(rows).writeOn(tx);
    return Promise.resolve();
  }

  @Handles('referral.feedback-overdue.v1')
  overdue(events: Received<'referral.feedback-overdue.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({
      referral_id: data.referralId,
      quarter: data.quarter,
      household_id: data.subject.householdId,
      department: data.department,
      due_on: data.dueOn,
    }));
    addOverdue(rows).writeOn(tx);
    return Promise.resolve();
  }
}
