import type { Aid } from '@aid-chain/contracts';
import type { Quarter } from '@aid-chain/kernel';
import type { FeedbackOutcome } from '@aid-chain/vocabulary';

/** By what it is decided whether a report stands. */
interface QuarterReport {
  readonly quarter: Quarter;
  readonly final: boolean;
  readonly outcome: FeedbackOutcome;
  readonly supersededBy: string | null;
}

/** What a report of one referral is compared by. */
export interface StandingReport extends QuarterReport {
  readonly aid: readonly Aid[];
}

/**
 * The reports that stand, in the order of their quarters: not corrected, and of a quarter with a final report that one, which
 * repeats everything that the interim ones said (S0-24). A final report that there is nothing new takes nothing back: the interim
 * ones stand beside it.
 * @param keyOf of which quarter of which referral a report is, where there are several referrals
 */
export function standingReports<R extends QuarterReport>(
  reports: readonly R[],
  keyOf: (report: R) => string = ({ quarter }) => quarter,
): R[] {
  const valid = reports.filter(({ supersededBy }) => supersededBy === null);
  const closed = new Set(valid.filter(repeatsEverything).map(keyOf));
  return valid
    .filter((report) => report.final || !closed.has(keyOf(report)))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));
}

const repeatsEverything = ({ final, outcome }: QuarterReport): boolean =>
  final && outcome !== 'nothing-to-report';

/** The reports of a referral as they are once a further one is there. */
export function withReport<R extends StandingReport & { readonly reportId: string }>(
  held: readonly R[],
  given: Omit<StandingReport, 'supersededBy'> & {
    readonly reportId: string;
    readonly supersedes: string | null;
  },
): StandingReport[] {
  const kept = held.map((report) =>
    report.reportId === given.supersedes ? { ...report, supersededBy: given.reportId } : report,
  );
  return [...kept, { ...given, supersededBy: null }];
}
