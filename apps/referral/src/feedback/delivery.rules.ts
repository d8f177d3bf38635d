import { standingReports, type StandingReport } from './standing-reports.rules.js';

/** What a report does to the proof that a referral brought help. */
export type DeliveryChange = 'delivered' | 'taken-back' | 'none';

/**
 * Whether help was delivered, by the reports of a referral that stand. Only a report that names aid shows it (adr/0058); that
 * a department calls its work done does not.
 */
function isDelivered(reports: readonly StandingReport[]): boolean {
  return standingReports(reports).some(({ aid }) => aid.length > 0);
}

/** What a further report changes about that. @param after the reports of the referral with it */
export function deliveryChange(
  before: readonly StandingReport[],
  after: readonly StandingReport[],
): DeliveryChange {
  const [was, is] = [isDelivered(before), isDelivered(after)];
  if (was === is) return 'none';
  return is ? 'delivered' : 'taken-back';
}
