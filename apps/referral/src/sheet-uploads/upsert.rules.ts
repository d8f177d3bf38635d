import { canonicalJson } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import { aidLine } from '../feedback/report-content.rules.js';
import type { HeldReport } from '../feedback/feedback.rules.js';

type Report = Payload<'department.feedback-reported.v1'>;

/** A report that is recorded, with its evidence. */
export interface RecordedReport extends HeldReport {
  readonly evidence: readonly string[];
  readonly schoolAnswered: boolean;
  /** The school that answered; undefined where none is named, or it cannot be opened. */
  readonly school: string | undefined;
}

/**
 * What a row means beside what is recorded (upsert): the same content is nothing new, other content corrects the last report of
 * its kind that stands. Whether that correction is taken, decides the rule of every channel.
 * @param recorded all reports of the referral
 * @returns undefined for the same content, else the report, naming the one that it corrects
 */
export function upserted(report: Report, recorded: readonly RecordedReport[]): Report | undefined {
  const standing = recorded.filter(
    ({ quarter, final, supersededBy }) =>
      quarter === report.quarter && final === report.final && supersededBy === null,
  );
  if (standing.some((one) => contentOf(one) === contentOf(report))) return undefined;
  const last = standing.at(-1);
  return last === undefined ? report : { ...report, supersedes: last.reportId };
}

type Content = Pick<RecordedReport, 'outcome' | 'aid' | 'evidence'> &
  Pick<Report, 'schoolAnswered' | 'school'>;

function contentOf({ outcome, aid, evidence, schoolAnswered = false, school = '' }: Content): string {
  const lists = { aid: aid.map(aidLine).sort(), evidence: [...evidence].sort() };
  return canonicalJson({ outcome, ...lists, schoolAnswered, school });
}
