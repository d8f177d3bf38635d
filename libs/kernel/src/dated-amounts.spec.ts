import { amountAt, amountPeriods, withAmountFrom } from './dated-amounts.js';

const changes = [
  { from: '2026-03-01', monthlyAmountFen: 200 },
  { from: '2026-05-01', monthlyAmountFen: null },
];

describe('amounts from a day on', () => {
  it('hold from their day until the next one', () => {
    const on = (day: string) => amountAt({ monthlyAmountFen: 100, changes }, day);
    expect(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map(on)).toEqual([100, 200, 200, null]);
    expect(amountAt({ monthlyAmountFen: 100 }, '2026-03-01')).toBe(100);
  });

  it('take the place of one of the same day, and stand in the order of their days', () => {
    const change = { from: '2026-03-01', monthlyAmountFen: 300 };
    expect(withAmountFrom(changes, change)).toEqual([change, changes[1]]);
    expect(withAmountFrom(changes, { ...change, from: '2026-04-01' }).map(({ from }) => from)).toEqual([
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
    ]);
  });

  it('are periods, each amount once with its first day', () => {
    const days = ['2026-05-01', '2026-01-01', '2026-03-01', '2026-01-01', '2026-02-01'];
    expect(amountPeriods(days, (day) => (day < '2026-03-01' ? 100 : 200))).toEqual([
      { from: '2026-01-01', monthlyAmountFen: 100 },
      { from: '2026-03-01', monthlyAmountFen: 200 },
    ]);
    expect(amountPeriods([], () => 1)).toEqual([]);
  });
});
