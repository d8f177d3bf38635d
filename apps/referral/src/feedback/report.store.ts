import type { Instant, Quarter } from '@aid-chain/kernel';
import type { Aid, Sealed } from '@aid-chain/contracts';
import { rows, sql, type ColumnType, type Sql, type Tx } from '@aid-chain/messaging';
import type { FeedbackChannel, FeedbackOutcome, ReportCorrectionReason } from '@aid-chain/vocabulary';
import type { HeldReport } from './feedback.rules.js';

export interface StoredReport extends HeldReport {
  readonly department: string;
  readonly eventId: string;
  readonly cameAt: Date;
  readonly note: Sealed | null;
  readonly school: Sealed | null;
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
  readonly schoolAnswered: boolean;
  readonly school: Sealed | null;
  readonly contentHash: string;
  readonly channel: FeedbackChannel;
  readonly at: Instant;
}

/** By what a report is known: its department's id of it, and its referral. */
export type ReportKey = Pick<NewReport, 'department' | 'reportId' | 'referralId'>;

const KEY_COLUMNS = { department: 'text', reportId: 'text' } as const;

/**
 * All reports of referrals, and the departments' reports of the same ids wherever they are. Two reports of one id wait for
 * each other, so that the second finds the first.
 * @returns in the order of their quarters and revisions
 */
export async function heldReports(tx: Tx, keys: readonly ReportKey[]): Promise<StoredReport[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ department, reportId }) => `${department}|${reportId}`);
  sql`
    select pg_advisory_xact_lock(k.hold)
      from (select distinct hashtextextended(id, 7104) as hold from unnest(${ids}::text[]) as id order by 1) k`.writeOn(
    tx,
  );
  const referrals = keys.map(({ referralId }) => referralId);
  return sql`
    select report_id as "reportId", referral_id as "referralId", quarter, revision, final, supersedes,
           superseded_by as "supersededBy", content_hash as "contentHash", note, school, outcome, aid,
           reason_code as "reasonCode", event_id as "eventId", business_at as "cameAt", f.department
      from (
        select * from feedback_report where referral_id = any (${referrals}::uuid[])
        union all
        select other.* from ${rows('k', KEY_COLUMNS, keys)}
          join feedback_report other on other.department = k."department" and other.report_id = k."reportId"
         where not (other.referral_id = any (${referrals}::uuid[]))) f
     order by quarter, revision`.on<StoredReport>(tx);
}

const COLUMNS = {
  department: 'text',
  reportId: 'text',
  referralId: 'uuid',
  quarter: 'text',
  revision: 'integer',
  final: 'boolean',
  supersedes: 'text',
  reasonCode: 'text',
  eventId: 'uuid',
  outcome: 'text',
  aid: 'jsonb',
  evidence: 'jsonb',
  note: 'jsonb',
  schoolAnswered: 'boolean',
  school: 'jsonb',
  contentHash: 'text',
  channel: 'text',
  at: 'timestamptz',
} as const satisfies Record<keyof NewReport, ColumnType>;

/** Writes reports and marks those that they correct, with one statement each. */
export function insertReports(tx: Tx, reports: readonly NewReport[]): void {
  if (reports.length === 0) return;
  sql`
    insert into feedback_report (department, report_id, referral_id, quarter, revision, final, supersedes, reason_code,
                                 event_id, outcome, aid, evidence, note, school_answered, school, content_hash, channel,
                                 business_at)
    select "department", "reportId", "referralId", "quarter", "revision", "final", "supersedes", "reasonCode", "eventId",
           "outcome", "aid", array(select jsonb_array_elements_text("evidence")), "note", "schoolAnswered", "school", "contentHash", "channel", "at"
      from ${rows('n', COLUMNS, reports)}`.writeOn(tx);
  const correcting = reports.filter(({ supersedes }) => supersedes !== null);
  if (correcting.length === 0) return;
  const columns = { referralId: 'uuid', reportId: 'text', supersedes: 'text' } as const;
  sql`
    update feedback_report f set superseded_by = c."reportId"
      from ${rows('c', columns, correcting)}
     where f.referral_id = c."referralId" and f.report_id = c."supersedes"`.writeOn(tx);
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
  readonly schoolAnswered: boolean;
}

/** Reports of referrals as they are shown; notes and names of schools stay sealed and are not among them. */
export function reportsOf(connection: Sql, referralIds: readonly string[]): Promise<ShownReport[]> {
  return sql`
    select referral_id as "referralId", report_id as "reportId", quarter, revision, final, supersedes,
           superseded_by as "supersededBy", reason_code as "reasonCode", outcome, aid, evidence, channel,
           school_answered as "schoolAnswered"
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
