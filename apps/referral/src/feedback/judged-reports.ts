import { dateOf, groupBy, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import type { Tx } from '@aid-chain/messaging';
import type { Sealer } from '@aid-chain/platform';
import { holdNeedsOf } from '../open-needs/need-origins.js';
import type { DepartmentMessage } from '../referral-state/department-message.js';
import { lockReferrals, type Referral } from '../referral-state/referral.store.js';
import { deliveryChange, type DeliveryChange } from './delivery.rules.js';
import { decideReport, type ReportDecision } from './feedback.rules.js';
import { givenReport } from './given-report.js';
import { checkReportContent, checkSchool } from './report-content.rules.js';
import { heldReports, type StoredReport } from './report.store.js';
import { measuresUntil } from './running-measures.rules.js';
import { withReport } from './standing-reports.rules.js';

export type Report = Payload<'department.feedback-reported.v1'>;

/** A report of a department. */
export interface ReportMessage extends DepartmentMessage {
  readonly report: Report;
}

/** A report that is taken, with what it is about. */
export interface JudgedReport {
  readonly message: ReportMessage;
  readonly referral: Referral;
  readonly decision: ReportDecision;
  /** The report that it corrects. */
  readonly corrected: StoredReport | undefined;
  readonly delivery: DeliveryChange;
  /** The last day on which its measures run, with this report. */
  readonly measuresUntil: IsoDate | null;
}

/**
 * Locks the referrals of reports and decides about each; changes nothing. Another department's referral is unknown.
 * @param messages of different referrals and under different ids
 * @returns a result for each, in their order
 */
export async function judgeReports(
  tx: Tx,
  sealer: Sealer,
  messages: readonly ReportMessage[],
): Promise<Result<JudgedReport>[]> {
  const contents = messages.map(({ report, channel }) => checkReportContent(report, channel));
  const sound = messages.filter((_, index) => contents[index]?.ok === true);
  const idsOf = (of: readonly ReportMessage[]): string[] => of.map(({ report }) => report.referralId);
  await holdNeedsOf(tx, idsOf(sound.filter(({ report }) => mayTakeBack(report))));
  const referrals = await lockReferrals(tx, idsOf(sound));
  const own = sound.filter(
    ({ report, department }) => referrals.get(report.referralId)?.department === department,
  );
  const heldOf = await heldBy(tx, own);
  return messages.map((message, index) => {
    const content = contents[index];
    if (content?.ok === false) return content;
    const referral = referrals.get(message.report.referralId);
    if (referral?.department !== message.department) return refuse('REFERRAL_UNKNOWN');
    return judged(sealer, message, referral, heldOf(message));
  });
}

/** What is held of a report's referral, and under its id, for several that are read at once. */
async function heldBy(
  tx: Tx,
  messages: readonly ReportMessage[],
): Promise<(message: ReportMessage) => readonly StoredReport[]> {
  const held = await heldReports(
    tx,
    messages.map(({ department, report: { reportId, referralId } }) => ({
      department,
      reportId,
      referralId,
    })),
  );
  const ofReferral = groupBy(held, ({ referralId }) => referralId);
  const ofId = groupBy(held, ({ department, reportId }) => `${department}|${reportId}`);
  return ({ department, report: { reportId, referralId } }) => {
    const own = ofReferral.get(referralId) ?? [];
    const elsewhere = ofId.get(`${department}|${reportId}`) ?? [];
    return [...own, ...elsewhere.filter((report) => report.referralId !== referralId)];
  };
}

function judged(
  sealer: Sealer,
  message: ReportMessage,
  referral: Referral,
  held: readonly StoredReport[],
): Result<JudgedReport> {
  const { report, now } = message;
  const school = checkSchool(report, referral.needKind);
  if (!school.ok) return school;
  const given = givenReport(report);
  const decision = decideReport(referral, given, held, dateOf(now));
  if (!decision.ok) return decision;
  if (decision.value.effect === 'repeat' && !isSameNote(sealer, report, held)) return refuse('NOTE_CHANGED');
  const corrected = held.find(({ reportId }) => reportId === report.supersedes);
  const ofReferral = held.filter(({ referralId }) => referralId === report.referralId);
  const after = withReport(ofReferral, given);
  const delivery = deliveryChange(ofReferral, after, referral.referredOn);
  const known = { message, referral, decision: decision.value, corrected, delivery };
  return ok({ ...known, measuresUntil: measuresUntil(after) });
}

/** Only then may a need that was met open again, beside one that arrives at this moment. */
function mayTakeBack({ supersedes, final, aid }: Report): boolean {
  return supersedes !== undefined || (final && aid.length === 0);
}

function isSameNote(sealer: Sealer, report: Report, held: readonly StoredReport[]): boolean {
  const before = held.find(({ reportId }) => reportId === report.reportId);
  const open = (field: 'note' | 'school') => {
    const sealed = before?.[field] ?? null;
    return sealed === null ? undefined : sealer.open(field, report.referralId, sealed);
  };
  return open('note') === report.note && open('school') === report.school;
}
