import { sql, type Sql } from '@aid-chain/messaging';
import { groupBy } from '@aid-chain/kernel';
import { REFERRAL_COLUMNS, type Referral } from '../referral-state/referral.store.js';
import type { GivenAnswer } from '../referrals/answer.rules.js';
import type { Sealed } from '@aid-chain/contracts';
import type { RecordedReport } from './upsert.rules.js';

/** A report that is recorded; the name of a school is still sealed. */
export type SealedReport = Omit<RecordedReport, 'school'> & OfReferral<{ readonly school: Sealed | null }>;

/** What is recorded of some referrals of a department: what rows are compared with, read for many at once. */
export interface Recorded {
  readonly referrals: ReadonlyMap<string, Referral>;
  readonly answers: ReadonlyMap<string, readonly GivenAnswer[]>;
  readonly reports: ReadonlyMap<string, readonly SealedReport[]>;
}

type OfReferral<T> = T & { readonly referralId: string };

/** Another department's referrals are not among them. */
export async function recordedOf(
  connection: Sql,
  department: string,
  ids: readonly string[],
): Promise<Recorded> {
  const referrals = await sql`
    select ${REFERRAL_COLUMNS} from referral r
     where r.referral_id = any (${ids}::uuid[]) and r.department = ${department}`.on<Referral>(connection);
  const own = referrals.map(({ referralId }) => referralId);
  const answers = await sql`
    select referral_id as "referralId", answer, answered_on::text as "on", reason_code as "reasonCode",
           to_department as "to"
      from referral_answer where referral_id = any (${own}::uuid[]) order by business_at, answer`.on<
    OfReferral<GivenAnswer>
  >(connection);
  const reports = await sql`
    select report_id as "reportId", referral_id as "referralId", quarter, revision, final, supersedes,
           superseded_by as "supersededBy", content_hash as "contentHash", outcome, aid, evidence,
           reason_code as "reasonCode", school_answered as "schoolAnswered", school
      from feedback_report where referral_id = any (${own}::uuid[])
     order by referral_id, quarter, revision`.on<SealedReport>(connection);
  return {
    referrals: new Map(referrals.map((referral) => [referral.referralId, referral])),
    answers: groupBy(answers, ({ referralId }) => referralId),
    reports: groupBy(reports, ({ referralId }) => referralId),
  };
}
