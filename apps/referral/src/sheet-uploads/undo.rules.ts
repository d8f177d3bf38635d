import type { Payload } from '@aid-chain/contracts';
import type { Sealed } from '@aid-chain/contracts';
import type { ReportCorrectionReason } from '@aid-chain/vocabulary';
import type { HeldReport } from '../feedback/feedback.rules.js';

type Report = Payload<'department.feedback-reported.v1'>;

/** The report that stood before, with its evidence. */
export type EarlierReport = Pick<HeldReport, 'outcome' | 'aid'> & {
  readonly evidence: readonly string[];
  readonly schoolAnswered: boolean;
  readonly school: Sealed | null;
};

/**
 * The report that takes another back: it restores what stood before, and where nothing did, it states that there is nothing to
 * report. The one that is taken back stays where it is, superseded.
 */
export function undoing(
  report: Report,
  earlier: EarlierReport | undefined,
  { reportId, reasonCode }: { readonly reportId: string; readonly reasonCode: ReportCorrectionReason },
): Report {
  const { referralId, quarter, final, amountsConfirmed } = report;
  const about = { referralId, quarter, final, reportId, supersedes: report.reportId };
  if (earlier === undefined)
    return { ...about, reasonCode, outcome: 'nothing-to-report', aid: [], evidence: [] };
  const { outcome, aid, evidence, schoolAnswered } = earlier;
  return {
    ...{ ...about, reasonCode, outcome },
    ...{ aid: [...aid], evidence: [...evidence] },
    ...(schoolAnswered ? { schoolAnswered } : {}),
    // They were confirmed when they were reported first.
    ...(amountsConfirmed === true || aid.length > 0 ? { amountsConfirmed: true } : {}),
  };
}
