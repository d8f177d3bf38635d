import { sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { EarlierReport } from './undo.rules.js';

/** What stands in the way of undoing an upload. */
export interface Obstacles {
  readonly answers: number;
  /** Reports after which something was recorded about the same referral. */
  readonly followed: number;
}

export async function obstaclesTo(connection: Sql, uploadId: string, department: string): Promise<Obstacles> {
  const [found] = await sql`
    with sent as (
      select s.referral_id, s.message ->> 'type' as type, s.message -> 'data' ->> 'reportId' as report_id
        from sheet_upload_row s
       where s.upload_id = ${uploadId}::uuid and s.state = 'applied' and s.message is not null)
    select (count(*) filter (where type = 'department.referral-answered.v1'))::integer as answers,
           (count(*) filter (where f.superseded_by is not null
             or exists (select from feedback_report l where l.referral_id = f.referral_id
                          and l.quarter = f.quarter and l.revision > f.revision)
             or exists (select from referral_answer a where a.referral_id = f.referral_id
                          and a.business_at > f.business_at)))::integer as followed
      from sent left join feedback_report f on f.department = ${department} and f.report_id = sent.report_id`.on<Obstacles>(
    connection,
  );
  return found ?? { answers: 0, followed: 0 };
}

/** Reports that others corrected, by the ids of those that corrected them. */
export async function earlierReports(
  connection: Sql,
  department: string,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, EarlierReport>> {
  const found = await sql`
    select f.report_id as "reportId", e.outcome, e.aid, e.evidence,
           e.school_answered as "schoolAnswered", e.school
      from feedback_report f join feedback_report e on e.department = f.department and e.report_id = f.supersedes
     where f.department = ${department} and f.report_id = any (${reportIds}::text[])`.on<
    EarlierReport & { readonly reportId: string }
  >(connection);
  return new Map(found.map(({ reportId, ...earlier }) => [reportId, earlier]));
}

/** The quarters of final reports that were taken back are owed again: their department may not be counted as having reported. */
export function oweAgain(
  tx: Tx,
  quarters: readonly { readonly referralId: string; readonly quarter: string }[],
): void {
  sql`
    update feedback_duty d set state = 'open', reported_on = null
      from unnest(${quarters.map(({ referralId }) => referralId)}::uuid[],
                  ${quarters.map(({ quarter }) => quarter)}::text[]) as q (referral_id, quarter)
     where d.referral_id = q.referral_id and d.quarter = q.quarter and d.state = 'reported'`.writeOn(tx);
}
