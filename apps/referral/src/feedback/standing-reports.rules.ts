import type { Aid } from '@aid-chain/contracts';
import type { Quarter } from '@aid-chain/kernel';

/** What a report of one referral is compared by. */
export interface StandingReport {
  readonly quarter: Quarter;
  readonly final: boolean;
  readonly supersededBy: string | null;
  readonly aid: readonly Aid[];
}

/**
 * The reports of a referral that stand, in the order of their quarters: not corrected, and of a quarter with a final report that
 * one, which repeats everything that the interim ones said (S0-24).
 */
export function standingReports<R extends StandingReport>(reports: readonly R[]): R[] {
  const valid = reports.filter(({ supersededBy }) => supersededBy === null);
  const closed = new Set(valid.flatMap(({ final, quarter }) => (final ? [quarter] : [])));
  return valid
    .filter(({ final, quarter }) => final || !closed.has(quarter))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));
}

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
