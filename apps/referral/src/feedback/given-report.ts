import { hashOf } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import type { GivenReport } from './feedback.rules.js';

type Report = Payload<'department.feedback-reported.v1'>;

/** The content of a report apart from the note and the school, which no hash may cover: they are people's words. */
export function givenReport(report: Report): GivenReport {
  const content = { ...report };
  delete content.note;
  delete content.school;
  const { reportId, quarter, final, supersedes, reasonCode, outcome, aid } = report;
  return {
    reportId,
    quarter,
    final,
    supersedes: supersedes ?? null,
    reasonCode: reasonCode ?? null,
    outcome,
    aid,
    contentHash: hashOf(content),
  };
}
