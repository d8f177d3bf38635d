import type { Instant, Quarter } from '@aid-chain/kernel';
import type { Aid, Sealed } from '@aid-chain/contracts';
import type { Sql, Tx } from '@aid-chain/messaging';
import type { FeedbackChannel, FeedbackOutcome } from '@aid-chain/vocabulary';
import type { HeldReport } from './feedback.rules.js';

export interface StoredReport extends HeldReport {
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
export async function heldReports(
  tx: Tx,
  department: string,
  reportId: string,
  referralId: string,
): Promise<StoredReport[]> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7104))', [`${department}|${reportId}`]);
  return tx.query<StoredReport>(
    `select report_id as "reportId", referral_id as "referralId", quarter, revision, final, supersedes,
            superseded_by as "supersededBy", content_hash as "contentHash", note, outcome, aid
       from feedback_report
      where referral_id = $3 or (department = $1 and report_id = $2)
      order by quarter, revision`,
    [department, reportId, referralId],
  );
}

/** Writes a report and marks the one that it corrects. */
export async function insertReport(tx: Tx, report: NewReport): Promise<void> {
  await tx.query(
    `insert into feedback_report (department, report_id, referral_id, quarter, revision, final, supersedes, outcome,
                                  aid, evidence, note, content_hash, channel, business_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      report.department,
      report.reportId,
      report.referralId,
      report.quarter,
      report.revision,
      report.final,
      report.supersedes,
      report.outcome,
      JSON.stringify(report.aid),
      report.evidence,
      report.note === null ? null : JSON.stringify(report.note),
      report.contentHash,
      report.channel,
      report.at,
    ],
  );
  if (report.supersedes === null) return;
  await tx.query('update feedback_report set superseded_by = $3 where referral_id = $1 and report_id = $2', [
    report.referralId,
    report.supersedes,
    report.reportId,
  ]);
}

export interface ShownReport {
  readonly referralId: string;
  readonly reportId: string;
  readonly quarter: Quarter;
  readonly revision: number;
  readonly final: boolean;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly outcome: FeedbackOutcome;
  readonly aid: readonly Aid[];
  readonly evidence: readonly string[];
  readonly channel: FeedbackChannel;
}

/** Reports of referrals as they are shown; notes stay sealed and are not among them. */
export function reportsOf(sql: Sql, referralIds: readonly string[]): Promise<ShownReport[]> {
  return sql.query<ShownReport>(
    `select referral_id as "referralId", report_id as "reportId", quarter, revision, final, supersedes,
            superseded_by as "supersededBy", outcome, aid, evidence, channel
       from feedback_report where referral_id = any($1::uuid[]) order by referral_id, quarter, revision`,
    [referralIds],
  );
}
