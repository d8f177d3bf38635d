import { Injectable } from '@nestjs/common';
import { dateOf, newId, ok, type Result } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { NeedCourse } from '@aid-chain/vocabulary';
import type { Receipt } from '../referral-state/department-message.js';
import { ReferralDeadlines } from '../referral-state/referral-deadlines.js';
import { keepMeasuresUntil, moveReferrals } from '../referral-state/referral-moves.store.js';
import { emitNeedUpdated, emitReferralUpdated, subjectOf } from '../referral-state/referral-events.js';
import { endSteps } from '../steps/step.store.js';
import { Steps } from '../steps/steps.js';
import { settleNeeds } from './delivery.js';
import { fulfilDuties } from './duty.store.js';
import { givenReport } from './given-report.js';
import { judgeReports, type JudgedReport, type ReportMessage } from './judged-reports.js';
import { insertReports, type NewReport } from './report.store.js';
import { settleDuties } from './settle-duties.js';

/** A report that came for the first time, with the event that publishes it. */
type NewlyJudged = JudgedReport & {
  readonly decision: { readonly effect: 'recorded' };
  readonly eventId: string;
};

/** Takes departments' quarterly reports: first judged, then written with everything that follows from them. */
@Injectable()
export class Reporting {
  constructor(
    private readonly sealer: Sealer,
    private readonly deadlines: ReferralDeadlines,
    private readonly steps: Steps,
  ) {}

  /**
   * Judges reports once and writes them, whatever their number with the same statements; the same report again writes nothing.
   * @param messages of one moment, of different needs and under different ids, so that none changes what another is judged by
   * @returns a result for each, in their order
   */
  async reportAll(tx: Tx, messages: readonly ReportMessage[]): Promise<Result<Receipt>[]> {
    const results = await judgeReports(tx, this.sealer, messages);
    const recorded = results.flatMap((result): NewlyJudged[] => {
      if (!result.ok || result.value.decision.effect === 'repeat') return [];
      return [{ ...result.value, decision: result.value.decision, eventId: newId() }];
    });
    if (recorded.length > 0) await this.write(tx, recorded);
    return results.map((result) => (result.ok ? ok(receiptOf(result.value)) : result));
  }

  private async write(tx: Tx, recorded: readonly NewlyJudged[]): Promise<void> {
    insertReports(
      tx,
      recorded.map((one) => this.newReport(one)),
    );
    const fulfilled = recorded.filter(({ message }) => message.report.final);
    fulfilDuties(
      tx,
      fulfilled.map(({ message: { report, now } }) => ({ ...report, on: dateOf(now) })),
    );
    this.followReferrals(tx, recorded);
    await this.followMeasures(tx, recorded);
    const needs = await settleNeeds(
      tx,
      recorded.map(({ referral, delivery, message: { now } }) => ({ referral, delivery, now })),
    );
    for (const one of recorded) emitRecorded(tx, one, needs.get(one.referral.needId));
  }

  private newReport({ message, decision, eventId }: NewlyJudged): NewReport {
    const { department, report, channel, now } = message;
    const { note, school, referralId } = report;
    return {
      ...report,
      department,
      revision: decision.revision,
      supersedes: report.supersedes ?? null,
      reasonCode: report.reasonCode ?? null,
      eventId,
      note: note === undefined ? null : this.sealer.seal('note', referralId, note),
      schoolAnswered: report.schoolAnswered === true,
      school: school === undefined ? null : this.sealer.seal('school', referralId, school),
      contentHash: givenReport(report).contentHash,
      channel,
      at: now,
    };
  }

  /** An interim report shows that the department is at work; one of an accepted referral is the step that it owed. */
  private followReferrals(tx: Tx, recorded: readonly NewlyJudged[]): void {
    const begun = recorded
      .filter(({ decision }) => decision.setsInProgress)
      .map(({ referral, message: { now } }) => ({
        ...{ referral, referralId: referral.referralId, state: 'in-progress' as const, ended: false },
        ...{ on: dateOf(now), cameOn: dateOf(now) },
      }));
    moveReferrals(tx, begun);
    this.steps.move(tx, begun);
    const accepted = recorded.filter(
      ({ referral, decision }) => !decision.setsInProgress && referral.state === 'accepted',
    );
    endSteps(
      tx,
      accepted.map(({ referral: { referralId }, message: { now } }) => ({ referralId, on: dateOf(now) })),
    );
  }

  /** A measure that runs on after the referral's end is reported on in each of its quarters (S0-24). */
  private async followMeasures(tx: Tx, recorded: readonly NewlyJudged[]): Promise<void> {
    const [first] = recorded;
    const changed = recorded
      .filter(({ referral, measuresUntil }) => measuresUntil !== referral.measuresUntil)
      .map(({ referral, measuresUntil }) => ({ ...referral, measuresUntil }));
    keepMeasuresUntil(tx, changed);
    const ended = changed.filter(({ endedOn }) => endedOn !== null);
    if (first !== undefined) await settleDuties(tx, this.deadlines, ended, dateOf(first.message.now));
  }
}

function receiptOf({
  message: {
    report: { referralId, reportId, quarter, final },
  },
  referral,
  decision,
}: JudgedReport): Receipt {
  return {
    householdId: referral.householdId,
    repeat: decision.effect === 'repeat',
    shown: { referralId, reportId, quarter, final, revision: decision.revision },
  };
}

/** Emits what became of a referral by a report, the report itself, and what became of the need. */
function emitRecorded(tx: Tx, recorded: NewlyJudged, need: NeedCourse | undefined): void {
  const {
    referral,
    decision,
    message: { now, messageId },
  } = recorded;
  const about = { on: dateOf(now), time: now, causationId: messageId };
  if (decision.setsInProgress) emitReferralUpdated(tx, referral, { state: 'in-progress', ...about });
  emitFeedbackRecorded(tx, recorded);
  if (need !== undefined) emitNeedUpdated(tx, referral, { state: need, ...about });
}

function emitFeedbackRecorded(tx: Tx, { referral, message, corrected, eventId }: NewlyJudged): void {
  const { report, channel } = message;
  const { referralId, quarter, final, outcome, aid, reasonCode } = report;
  const corrects = corrected && { corrects: corrected.eventId, correctsOn: dateOf(corrected.cameAt) };
  tx.emit({
    id: eventId,
    type: 'referral.feedback-recorded.v1',
    stream: `household/${referral.householdId}`,
    time: message.now,
    correlationId: referral.correlationId,
    causationId: message.messageId,
    data: {
      ...{ subject: subjectOf(referral), referralId, quarter, final, outcome, aid, channel },
      ...corrects,
      ...(reasonCode === undefined ? {} : { reasonCode }),
      ...(report.schoolAnswered === true ? { schoolAnswered: true } : {}),
    },
  });
}
