import type { Aid } from '@aid-chain/contracts';
import { deliveryChange } from './delivery.rules.js';
import type { GivenReport, HeldReport } from './feedback.rules.js';
import { withReport } from './standing-reports.rules.js';

const aid: Aid = {
  measureCode: 'medical-assistance',
  kind: 'cash',
  nature: 'transitional',
  amountFen: 120_000,
  period: { from: '2026-01-01', to: '2026-06-30' },
  fundingSource: 'medical-assistance-fund',
};
const report = (over: Partial<GivenReport>): GivenReport => ({
  ...{ reportId: 'r', quarter: '2026Q1', final: true, supersedes: null, reasonCode: null },
  ...{ contentHash: 'h', outcome: 'helped', aid: [aid] },
  ...over,
});
const held = (over: Partial<HeldReport>): HeldReport => ({
  ...report({}),
  ...{ referralId: 'referral', revision: 1, supersededBy: null },
  ...over,
});
const change = (before: readonly HeldReport[], given: GivenReport) =>
  deliveryChange(before, withReport(before, given), '2026-02-10');
const nothing = { outcome: 'not-yet', aid: [] } as const;

describe('whether help was delivered, by the reports of a referral', () => {
  it('[S0-24] a report that names aid shows it, interim or final; one with nothing to report does not', () => {
    expect(change([], report({}))).toBe('delivered');
    expect(change([], report({ final: false }))).toBe('delivered');
    expect(change([], report(nothing))).toBe('none');
  });

  it('[S0-22] help that ended before the quarter of the referral met something else, and this need with nothing', () => {
    const until = (to: string) => [{ ...aid, period: { from: '2025-07-01', to } }];
    expect(change([], report({ aid: until('2025-12-31') }))).toBe('none');
    expect(change([], report({ aid: until('2026-01-01') }))).toBe('delivered');
  });

  it('[S0-24] a later quarter with nothing to report takes nothing back', () => {
    const given = report({ reportId: 'later', quarter: '2026Q2', ...nothing });
    expect(change([held({})], given)).toBe('none');
  });

  it('[L-18] a correction by which nothing was given takes it back, one that names it brings it', () => {
    const given = report({ reportId: 'again', supersedes: 'r', reasonCode: 'help-not-given' });
    expect(change([held({})], { ...given, ...nothing })).toBe('taken-back');
    expect(change([held(nothing)], given)).toBe('delivered');
  });

  it('[S0-24] a final report that there is nothing new takes nothing back that an interim one named', () => {
    const interim = held({ reportId: 'interim', final: false });
    expect(change([interim], report({ outcome: 'nothing-to-report', aid: [] }))).toBe('none');
  });

  it('[S0-24] the final report replaces the interim ones of its quarter', () => {
    const interim = held({ reportId: 'interim', final: false });
    expect(change([interim], report({ ...nothing }))).toBe('taken-back');
    expect(change([interim, held({ reportId: 'q4', quarter: '2025Q4' })], report(nothing))).toBe('none');
  });
});
