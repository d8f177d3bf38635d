import { ShownCode, ShownDay, ShownText, ShownWhole } from '@aid-chain/platform';
import { sql, type Sql } from '@aid-chain/messaging';

const STEPS = ['survey', 'verification-report'] as const;

/** Who answers for what was brought into a case: who collected it, who typed it in, and when (S2-10). */
export class RecordedWorkView {
  @ShownCode(STEPS, { description: '入户调查、核对报告 · household survey, verification report' })
  step: (typeof STEPS)[number];

  @ShownWhole({ description: '第几次 · which one of it' })
  version: number;

  @ShownDay({ description: '调查或报告日期 · day of the survey or of the report' })
  on: string;

  @ShownText({
    list: true,
    description: '采集人（调查人员） · who collected it: the investigators; none for a report of a system',
  })
  collectedBy: readonly string[];

  @ShownText({ description: '录入人，核对报告即核查人 · who typed it in, of a report who checked' })
  recordedBy: string;

  @ShownText({
    optional: true,
    description:
      '由政府购买服务的人员录入：合同编号 · entered by a purchased service: number of the contract',
  })
  purchasedService?: string;
}

type RecordedRow = Omit<RecordedWorkView, 'purchasedService'> & { readonly purchasedService: string | null };

/** Everything that people brought into a case, in the order of its days. */
export async function recordedWork(connection: Sql, caseId: string): Promise<RecordedWorkView[]> {
  const found = await sql`
    select step, version, "on", "collectedBy", "recordedBy", "purchasedService" from (
      select 'survey' as step, version, surveyed_on::text as "on", investigators as "collectedBy",
             recorded_by as "recordedBy", contract as "purchasedService"
        from survey where case_id = ${caseId}::uuid
      union all
      select 'verification-report', version, reported_on::text, '{}', recorded_by, null
        from verification_report where case_id = ${caseId}::uuid) w
     order by "on", step, version`.on<RecordedRow>(connection);
  return found.map(({ purchasedService, ...work }) => ({
    ...work,
    ...(purchasedService === null ? {} : { purchasedService }),
  }));
}
