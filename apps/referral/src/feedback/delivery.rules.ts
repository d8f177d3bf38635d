import { quarterOf, quarterStart, type IsoDate } from '@aid-chain/kernel';
import { standingReports, type StandingReport } from './standing-reports.rules.js';

/** What a report does to the proof that a referral brought help. */
export type DeliveryChange = 'delivered' | 'taken-back' | 'none';

/** From which day on help counts for the need of a referral: what ended before its quarter met something else. */
const countsFrom = (referredOn: IsoDate): IsoDate => quarterStart(quarterOf(referredOn));

/**
 * Whether help was delivered, by the reports of a referral that stand. Only a report that names aid shows it (adr/0058); that
 * a department calls its work done does not.
 */
function isDelivered(reports: readonly StandingReport[], from: IsoDate): boolean {
  return standingReports(reports).some(({ aid }) => aid.some(({ period }) => period.to >= from));
}

/**
 * What a further report changes about that.
 * @param after the reports of the referral with it
 * @param referredOn day on which the referral was made
 */
export function deliveryChange(
  before: readonly StandingReport[],
  after: readonly StandingReport[],
  referredOn: IsoDate,
): DeliveryChange {
  const from = countsFrom(referredOn);
  const [was, is] = [isDelivered(before, from), isDelivered(after, from)];
  if (was === is) return 'none';
  return is ? 'delivered' : 'taken-back';
}
