import type { Aid } from '@aid-chain/contracts';
import { givenMeasures } from './given-aid.rules.js';

const aid = (from: string, to: string, more: Partial<Aid> = {}): Aid => ({
  ...{ measureCode: 'costs', kind: 'cash', nature: 'regular', amountFen: 100, fundingSource: 'fund' },
  period: { from, to },
  ...more,
});
const report = (quarter: string, entries: Aid[], final = true, supersededBy: string | null = null) => ({
  ...{ quarter, final, outcome: 'helped' as const, supersededBy },
  aid: entries,
});

describe('what a referral brought', () => {
  it('[S2-06] a measure that several quarters report counts once, as the latest states it', () => {
    const first = report('2026Q1', [aid('2026-01-01', '2026-06-30')]);
    const second = report('2026Q2', [aid('2026-01-01', '2026-09-30')]);
    expect(givenMeasures([second, first])).toEqual([
      {
        ...{ measureCode: 'costs', fundingSource: 'fund', amountFen: 100 },
        ...{ from: '2026-01-01', until: '2026-09-30' },
      },
    ]);
  });

  it('[S2-06] a corrected report gives nothing, and a final one replaces the interim ones of its quarter', () => {
    const corrected = report('2026Q1', [aid('2026-01-01', '2026-03-31')], true, 'r-2');
    const interim = report('2026Q2', [aid('2026-04-01', '2026-06-30')], false);
    expect(givenMeasures([corrected, interim, report('2026Q2', [])])).toEqual([]);
  });

  it('[S2-06] aid of one day counts to the end of its quarter, and two payments of one kind are two', () => {
    const paid = aid('2026-02-10', '2026-02-10');
    expect(givenMeasures([report('2026Q1', [paid, { ...paid, amountFen: 200 }])])).toMatchObject([
      { amountFen: 100, until: '2026-03-31' },
      { amountFen: 200, until: '2026-03-31' },
    ]);
  });
});
