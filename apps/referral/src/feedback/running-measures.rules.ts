import { maxDate, quarterEnd, quarterStart, type IsoDate, type Quarter } from '@aid-chain/kernel';
import type { Aid } from '@aid-chain/contracts';
import { standingReports, type StandingReport } from './standing-reports.rules.js';

/** A measure that goes on, as the last report that names it has it. */
export interface RunningMeasure {
  readonly measureCode: string;
  readonly until: IsoDate;
}

/** One-off aid is given on one day and runs no further. */
function runs({ period: { from, to } }: Aid): boolean {
  return from < to;
}

/** The last day on which a measure of a referral runs, by the reports that stand; null without any. */
export function measuresUntil(reports: readonly StandingReport[]): IsoDate | null {
  const ends = standingReports(reports).flatMap(({ aid }) => aid.filter(runs).map(({ period }) => period.to));
  return ends.length === 0 ? null : ends.reduce(maxDate);
}

/**
 * The measures of a referral that run in a quarter, each with its last day: what the report of that quarter is about beside
 * what is new (S0-24). The latest report that names a measure stands for it.
 */
export function runningMeasures(reports: readonly StandingReport[], quarter: Quarter): RunningMeasure[] {
  const last = new Map<string, Aid>();
  for (const { aid } of standingReports(reports)) for (const one of aid) last.set(one.measureCode, one);
  return [...last.values()]
    .filter(
      (one) => runs(one) && one.period.from <= quarterEnd(quarter) && one.period.to >= quarterStart(quarter),
    )
    .map(({ measureCode, period }) => ({ measureCode, until: period.to }));
}
