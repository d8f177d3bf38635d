import { Injectable } from '@nestjs/common';
import { dateOf, newId, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import type { Tx } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { DepartmentMessage, Receipt } from '../referral-state/department-message.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import {
  keepMeasuresUntil,
  lockReferral,
  moveReferral,
  type Referral,
} from '../referral-state/referral.store.js';
import { emitReferralUpdated, subjectOf } from '../referral-state/referral-events.js';
import { holdNeedOf } from '../open-needs/need-origins.js';
import { endSteps } from '../steps/step.store.js';
import { Steps } from '../steps/steps.js';
import { fulfilDuty } from './duty.store.js';
import { settleNeed } from './delivery.js';
import { deliveryChange, type DeliveryChange } from './delivery.rules.js';
import { measuresUntil } from './running-measures.rules.js';
import { settleDuties } from './settle-duties.js';
import { withReport } from './standing-reports.rules.js';
import { decideReport, type ReportDecision } from './feedback.rules.js';
import { givenReport } from './given-report.js';
import { checkReportContent } from './report-content.rules.js';
import { heldReports, insertReport, type StoredReport } from './report.store.js';

export type Report = Payload<'department.feedback-reported.v1'>;

/** A report of a department. */
export interface ReportMessage extends DepartmentMessage {
  readonly report: Report;
}

interface JudgedReport {
  readonly referral: Referral;
  readonly decision: ReportDecision;
  /** The report that it corrects. */
  readonly corrected: StoredReport | undefined;
  readonly delivery: DeliveryChange;
  /** The last day on which its measures run, with this report. */
  readonly measuresUntil: IsoDate | null;
}

/** Takes a department's quarterly reports: first judged, then written with everything that follows from them. */
@Injectable()
export class Reporting {
  constructor(
    private readonly sealer: Sealer,
    private readonly settings: ReferralSettings,
    private readonly steps: Steps,
  ) {}

  /** Locks the referral and decides; changes nothing. Another department's referral is unknown. */
  private async judge(
    tx: Tx,
    { department, report, channel, now }: ReportMessage,
  ): Promise<Result<JudgedReport>> {
    const content = checkReportContent(report, channel);
    if (!content.ok) return content;
    if (mayTakeBack(report)) await holdNeedOf(tx, report.referralId);
    const referral = await lockReferral(tx, report.referralId);
    if (referral?.department !== department) return refuse('REFERRAL_UNKNOWN');
    const held = await heldReports(tx, department, report.reportId, report.referralId);
    const decision = decideReport(referral, givenReport(report), held, dateOf(now));
    if (!decision.ok) return decision;
    if (decision.value.effect === 'repeat' && !this.sameNote(report, held)) return refuse('NOTE_CHANGED');
    const corrected = held.find(({ reportId }) => reportId === report.supersedes);
    const ofReferral = held.filter(({ referralId }) => referralId === report.referralId);
    const after = withReport(ofReferral, givenReport(report));
    const delivery = deliveryChange(ofReferral, after, referral.referredOn);
    const judged = { referral, decision: decision.value, corrected, delivery };
    return ok({ ...judged, measuresUntil: measuresUntil(after) });
  }

  /** Judges a report once and writes it; the same report again writes nothing. */
  async report(tx: Tx, message: ReportMessage): Promise<Result<Receipt>> {
    const judged = await this.judge(tx, message);
    if (!judged.ok) return judged;
    await this.write(tx, message, judged.value);
    return ok(receiptOf(message.report, judged.value));
  }

  private async write(tx: Tx, message: ReportMessage, judged: JudgedReport): Promise<void> {
    const { referral, decision, corrected, delivery } = judged;
    if (decision.effect === 'repeat') return;
    const { report, now } = message;
    const eventId = newId();
    this.insert(tx, message, { revision: decision.revision, eventId });
    if (report.final) fulfilDuty(tx, report, dateOf(now));
    if (decision.setsInProgress) this.setInProgress(tx, referral, message);
    else if (referral.state === 'accepted') endSteps(tx, referral.referralId, dateOf(now));
    emitFeedbackRecorded(tx, referral, message, { id: eventId, corrected });
    await this.followMeasures(tx, judged, dateOf(now));
    await settleNeed(tx, referral, delivery, message);
  }

  private setInProgress(tx: Tx, referral: Referral, { now, messageId }: ReportMessage): void {
    const on = dateOf(now);
    moveReferral(tx, referral.referralId, { state: 'in-progress', on, cameOn: on, ended: false });
    this.steps.move(tx, referral, 'in-progress', on);
    emitReferralUpdated(tx, referral, { state: 'in-progress', on, time: now, causationId: messageId });
  }

  /** A measure that runs on after the referral's end is reported on in each of its quarters (S0-24). */
  private async followMeasures(
    tx: Tx,
    { referral, measuresUntil }: JudgedReport,
    today: IsoDate,
  ): Promise<void> {
    if (measuresUntil === referral.measuresUntil) return;
    keepMeasuresUntil(tx, referral.referralId, measuresUntil);
    if (referral.endedOn !== null)
      await settleDuties(tx, this.settings, { ...referral, measuresUntil }, today);
  }

  private insert(
    tx: Tx,
    message: ReportMessage,
    { revision, eventId }: { readonly revision: number; readonly eventId: string },
  ): void {
    const { department, report, channel, now } = message;
    const { note, referralId } = report;
    insertReport(tx, {
      ...report,
      department,
      revision,
      supersedes: report.supersedes ?? null,
      reasonCode: report.reasonCode ?? null,
      eventId,
      note: note === undefined ? null : this.sealer.seal('note', referralId, note),
      contentHash: givenReport(report).contentHash,
      channel,
      at: now,
    });
  }

  private sameNote(report: Report, held: readonly StoredReport[]): boolean {
    const before = held.find(({ reportId }) => reportId === report.reportId)?.note ?? null;
    const note = before === null ? undefined : this.sealer.open('note', report.referralId, before);
    return note === report.note;
  }
}

/** Only then may a need that was met open again, beside one that arrives at this moment. */
function mayTakeBack({ supersedes, final, aid }: Report): boolean {
  return supersedes !== undefined || (final && aid.length === 0);
}

function receiptOf(
  { referralId, reportId, quarter, final }: Report,
  { referral, decision }: JudgedReport,
): Receipt {
  return {
    householdId: referral.householdId,
    repeat: decision.effect === 'repeat',
    shown: { referralId, reportId, quarter, final, revision: decision.revision },
  };
}

function emitFeedbackRecorded(
  tx: Tx,
  referral: Referral,
  message: ReportMessage,
  { id, corrected }: { readonly id: string; readonly corrected: StoredReport | undefined },
): void {
  const { report, channel } = message;
  const { referralId, quarter, final, outcome, aid, reasonCode } = report;
  const corrects = corrected && { corrects: corrected.eventId, correctsOn: dateOf(corrected.cameAt) };
  tx.emit({
    id,
    type: 'referral.feedback-recorded.v1',
    stream: `household/${referral.householdId}`,
    time: message.now,
    correlationId: referral.correlationId,
    causationId: message.messageId,
    data: {
      ...{ subject: subjectOf(referral), referralId, quarter, final, outcome, aid, channel },
      ...corrects,
      ...(reasonCode === undefined ? {} : { reasonCode }),
    },
  });
}
