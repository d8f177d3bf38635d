import type { GivenReport, HeldReport } from './feedback.rules.js';

type Delivering = Pick<HeldReport, 'reportId' | 'quarter' | 'final' | 'supersededBy' | 'aid'>;

/** What a report does to the proof that a referral brought help. */
export type DeliveryChange = 'delivered' | 'taken-back' | 'none';

/**
 * Whether help was delivered, by the reports of a referral that stand: a final one replaces the interim ones of its quarter, a
 * correction what it corrects. Only a report that names aid shows it (adr/0058); that a department calls its work done does not.
 */
function isDelivered(reports: readonly Delivering[]): boolean {
  const standing = reports.filter(({ supersededBy }) => supersededBy === null);
  const closed = new Set(standing.flatMap(({ final, quarter }) => (final ? [quarter] : [])));
  return standing.some(({ final, quarter, aid }) => aid.length > 0 && (final || !closed.has(quarter)));
}

/** What a further report changes about that. @param held the reports of the referral before it */
export function deliveryChange(held: readonly Delivering[], given: GivenReport): DeliveryChange {
  const after = held.map((report) =>
    report.reportId === given.supersedes ? { ...report, supersededBy: given.reportId } : report,
  );
  const [before, now] = [isDelivered(held), isDelivered([...after, { ...given, supersededBy: null }])];
  if (before === now) return 'none';
  return now ? 'delivered' : 'taken-back';
}
