import { arrearsOf, monthsOwed, settled } from './arrears.rules.js';

describe('What is owed for months that were paid less', () => {
  it('[A-04] is of each month that has begun the exact difference, and never set off against a month that was paid more', () => {
    const paid = (month: string) => (month === '2026-10-01' ? 60_000 : 21_334);
    const months = monthsOwed({ from: '2026-09-01', until: '2026-11-10', due: () => 48_000, paid });
    expect(months).toEqual([
      { month: '2026-09-01', amountFen: 26_666 },
      { month: '2026-11-01', amountFen: 26_666 },
    ]);
  });

  it('[A-04] ends with the day from which it is paid as usual: the month that begins on it is not among them', () => {
    const owed = { from: '2026-09-01', due: () => 2, paid: () => 1 };
    expect(monthsOwed({ ...owed, until: '2026-10-01' }).map(({ month }) => month)).toEqual(['2026-09-01']);
    expect(monthsOwed({ ...owed, until: '2026-09-01' })).toEqual([]);
  });

  it('[A-04] is one item with its sum, and none where nothing is owed', () => {
    const about: Omit<Parameters<typeof arrearsOf>[0], 'months'> = {
      ...({
        householdId: 'h',
        regionCode: '5',
        caseId: 'c',
        track: 'civil-affairs',
        category: 'dibao',
      } as const),
      ...({
        personId: null,
        cause: 'stayed',
        remedyId: 'm',
        adjustmentId: 'a',
        foundOn: '2026-11-10',
      } as const),
    };
    const months = [
      { month: '2026-09-01', amountFen: 26_666 },
      { month: '2026-10-01', amountFen: 26_667 },
    ];
    expect(arrearsOf({ ...about, months })).toMatchObject({ sumFen: 53_333, state: 'due' });
    expect(arrearsOf({ ...about, months: [] })).toBeUndefined();
  });

  it('[A-04] is settled once, on its day or later, and that it is not owed has a reason', () => {
    const due = { state: 'due', foundOn: '2026-11-10', settledOn: null } as const;
    const code = (
      from: Parameters<typeof settled>[0],
      on: string,
      outcome: 'paid' | 'not-owed',
      hasReason = false,
    ) => {
      const found = settled(from, { on, outcome, hasReason }, '2026-12-01');
      return found.ok ? 'ok' : found.refusal.code;
    };
    expect([
      code(due, '2026-11-20', 'paid'),
      code(due, '2026-11-20', 'not-owed'),
      code(due, '2026-11-20', 'not-owed', true),
      code(due, '2026-11-09', 'paid'),
      code({ ...due, state: 'paid', settledOn: '2026-11-20' }, '2026-11-20', 'paid'),
    ]).toEqual(['ok', 'ARREARS_REASON_MISSING', 'ok', 'STEP_DATE_TOO_EARLY', 'ARREARS_SETTLED']);
  });
});
