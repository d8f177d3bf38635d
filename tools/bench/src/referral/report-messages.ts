import { randomUUID } from 'node:crypto';
import { DEPARTMENT, type FilledDays } from './referral-fill.js';

/** What a department gave in a quarter. */
export const aidOf = ({ from }: FilledDays) => ({
  ...{ measureCode: 'medical-assistance', kind: 'cash', nature: 'regular', amountFen: 120_000 },
  ...{ period: { from, to: from }, fundingSource: 'medical-assistance-fund' },
});

/** The final reports on some referrals, as a department's program writes them. */
export function envelopesOf(referrals: readonly string[], days: FilledDays): Buffer[] {
  const aid = [aidOf(days)];
  return referrals.map((referralId) => {
    const report = {
      reportId: `R-${referralId}`,
      quarter: days.quarter,
      final: true,
      outcome: 'helped',
      aid,
    };
    return Buffer.from(
      JSON.stringify({
        ...{ specversion: '1.0', id: randomUUID(), source: `/${DEPARTMENT}`, subject: referralId },
        ...{
          type: 'department.feedback-reported.v1',
          data: { referralId, ...report, evidence: ['v/2026-1'] },
        },
      }),
    );
  });
}
