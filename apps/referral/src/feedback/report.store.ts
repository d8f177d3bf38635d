import type { Instant, Quarter } from '@aid-chain/kernel';
import type { Aid, Sealed } from '@aid-chain/contracts';
import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { FeedbackChannel, FeedbackOutcome, ReportCorrectionReason } from '@aid-chain/vocabulary';
import type { HeldReport } from './feedback.rules.js';

export interface StoredReport extends HeldReport {
  readonly eventId: string;
  readonly cameAt: Date;
  readonly note: Sealed | null;
}

export interface NewReport {
  readonly department: string;
  readonly reportId: string;
  readonly referralId: string;
  readonly quarter: Quarter;
  readonly revision: number;
  readonly final: boolean;
  readonly supersedes: string | null;
  readonly reasonCode: ReportCorrectionReason | null;
  readonly eventId: string;
  readonly outcome: FeedbackOutcome;
  readonly aid: readonly Aid[];
  readonly evidence: readonly string[];
  readonly note: Sealed | null;
  readonly contentHash: string;
  readonly channel: FeedbackChannel;
  readonly at: Instant;
}

/**
 * All reports of a referral, and the department's report of the same id wherever it is. Two reports of one id wait for
 * each other, so that the second finds the first.
 */
export function heldReports(
  tx: Tx,
  department: string,
  reportId: string,
  referralId: string,
): Promise<StoredReport[]> {
  sql`select pg_advisory_xact_lock(hashtextextended(${`${department}|${reportId}`}, 7104))`.writeOn(tx);
  return sql`
    select report_id as "reportId", referral_id as "referralId", quarter, revision, final, supersedes,
           superseded_by as "supersededBy", content_hash as "contentHash", note, outcome, aid,
           reason_code as "reasonCode", event_id as "eventId", business_at as "cameAt"
      from feedback_report
     where referral_id = ${referralId}::uuid or (department = ${department} and report_id = ${reportId})
     order by quarter, revision`.on<StoredReport>(tx);
}

/** Writes a report and marks the one that it corrects. */
export function insertReport(tx: Tx, report: NewReport): void {
  const { referralId, reportId, supersedes, note } = report;
  sql`
    insert into feedback_report (department, report_id, referral_id, quarter, revision, final, supersedes, reason_code,
                                 event_id, outcome, aid, evidence, note, content_hash, channel, business_at)
    values (${report.department}, ${reportId}, ${referralId}::uuid, ${report.quarter}, ${report.revision},
      ${report.final}::boolean, ${supersedes}, ${report.reasonCode}, ${report.eventId}::uuid, ${report.outcome}, ${JSON.stringify(report.aid)}::jsonb,
      ${report.evidence}::text[], ${note === null ? null : JSON.stringify(note)}::jsonb, ${report.contentHash},
      ${report.channel}, ${report.at}::timestamptz)`.writeOn(tx);
  if (supersedes === null) return;
  sql`
    update feedback_report set superseded_by = ${reportId}
     where referral_id = ${referralId}::uuid and report_id = ${supersedes}`.writeOn(tx);
}

export interface ShownReport {
  readonly referralId: string;
  readonly reportId: string;
  readonly quarter: Quarter;
  readonly revision: number;
  readonly final: boolean;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly reasonCode: ReportCorrectionReason | null;
  readonly outcome: FeedbackOutcome;
  readonly aid: readonly Aid[];
  readonly evidence: readonly string[];
  readonly channel: FeedbackChannel;
}

/** Reports of referrals as they are shown; notes stay sealed and are not among them. */
export function reportsOf(connection: Sql, referralIds: readonly string[]): Promise<ShownReport[]> {
  return sql`
    select referral_id as "referralId", report_id as "reportId", quarter, revision, final, supersedes,
           superseded_by as "supersededBy", reason_code as "reasonCode", outcome, aid, evidence, channel
      from feedback_report where referral_id = any (${referralIds}::uuid[])
     order by referral_id, quarter, revision`.on<ShownReport>(connection);
}

/** The same by referral, in the order of their quarters. */
export async function reportsByReferral(
  connection: Sql,
  referralIds: readonly string[],
): Promise<Map<string, ShownReport[]>> {
  const reports = new Map<string, ShownReport[]>();
  for (const report of await reportsOf(connection, referralIds))
    reports.set(report.referralId, [...(reports.get(report.referralId) ?? []), report]);
  return reports;
}
