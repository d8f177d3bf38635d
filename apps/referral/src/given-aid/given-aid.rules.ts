import { quarterEnd, quarterOf, type IsoDate } from '@aid-chain/kernel';
import type { Aid } from '@aid-chain/contracts';
import { standingReports, type StandingReport } from '../feedback/standing-reports.rules.js';

/** A measure that a department gives, with the days for which it counts. */
export interface GivenMeasure {
  readonly measureCode: string;
  readonly fundingSource: string;
  readonly amountFen: number | null;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * What a referral brought by its reports that stand (S2-06): of a measure that several quarters name the latest holds, so that one
 * payment is not counted with each of its reports.
 */
export function givenMeasures(reports: readonly StandingReport[]): GivenMeasure[] {
  const given = new Map<string, GivenMeasure>();
  for (const { aid } of standingReports(reports))
    aid.forEach((entry, index) => {
      const alike = aid.slice(0, index).filter((other) => keyOf(other) === keyOf(entry)).length;
      given.set(`${keyOf(entry)}|${String(alike)}`, measureOf(entry));
    });
  return [...given.values()];
}

function measureOf({ measureCode, fundingSource, amountFen, period: { from, to } }: Aid): GivenMeasure {
  // One-off aid is for a time that its department does not state: it counts for the quarter, as on the happiness list.
  const until = from === to ? quarterEnd(quarterOf(to)) : to;
  return { measureCode, fundingSource, amountFen: amountFen ?? null, from, until };
}

function keyOf({ measureCode, fundingSource, period: { from } }: Aid): string {
  return [measureCode, fundingSource, from].join('|');
}
