import { announceOn, daysAfterRestoration, dutiesOf, finalDueOn, firstQuarter } from './duty.rules.js';

const calendar = { dueDay: 15, graceDays: 14 };
const live = { state: 'in-progress', endedOn: null } as const;

describe('the quarters a referral reports on', () => {
  it.each([
    ['2026-03-17', '2026Q1'],
    ['2026-03-18', '2026Q2'],
    ['2026-03-31', '2026Q2'],
    ['2026-04-01', '2026Q2'],
    ['2026-12-17', '2026Q4'],
    ['2026-12-18', '2027Q1'],
  ])('[S0-24] a referral made on %s first reports on %s', (referredOn, quarter) => {
    expect(firstQuarter(referredOn, 14)).toBe(quarter);
  });

  it('[S0-24] one report per quarter while it is open', () => {
    expect(dutiesOf({ ...live, referredOn: '2026-01-14' }, calendar, '2026-07-01')).toEqual([
      '2026Q1',
      '2026Q2',
      '2026Q3',
    ]);
  });

  it('made in the last days of a quarter, it owes the next one from the start', () => {
    expect(dutiesOf({ ...live, referredOn: '2026-03-20' }, calendar, '2026-03-20')).toEqual(['2026Q2']);
  });

  it('[S0-24] completed owes its own quarter and no later one', () => {
    const completed = { state: 'completed', referredOn: '2026-01-14' } as const;
    expect(dutiesOf({ ...completed, endedOn: '2026-03-31' }, calendar, '2026-08-01')).toEqual(['2026Q1']);
    expect(dutiesOf({ ...completed, endedOn: '2026-04-02' }, calendar, '2026-08-01')).toEqual([
      '2026Q1',
      '2026Q2',
    ]);
  });

  it.each([
    ['2026-10-20', '2027-01-01', ['2026Q4']],
    ['2026-10-20', '2027-01-02', ['2026Q4', '2027Q1']],
    ['2026-12-20', '2027-01-01', ['2026Q4']],
    ['2027-01-01', '2027-01-01', ['2027Q1']],
  ])(
    '[S0-24] referred %s and completed %s, it owes %s: nothing for a quarter that had only begun',
    (on, end, owed) => {
      const completed = { state: 'completed', referredOn: on, endedOn: end } as const;
      expect(dutiesOf(completed, calendar, '2027-01-10')).toEqual(owed);
    },
  );

  it('made and completed in the last days of a quarter, it owes that quarter', () => {
    const quick = { state: 'completed', referredOn: '2026-03-20', endedOn: '2026-03-28' } as const;
    expect(dutiesOf(quick, calendar, '2026-04-10')).toEqual(['2026Q1']);
  });

  it.each([
    [null, '2027-01-10', ['2026Q1']],
    ['2026-07-31', '2026-06-30', ['2026Q1', '2026Q2']],
    ['2026-07-31', '2026-07-01', ['2026Q1', '2026Q2', '2026Q3']],
    ['2026-07-31', '2027-01-10', ['2026Q1', '2026Q2', '2026Q3']],
    ['2026-03-20', '2027-01-10', ['2026Q1']],
  ])(
    '[S0-24] completed with a measure that runs until %s, it owes on %s each of its quarters: %s',
    (measuresUntil, today, owed) => {
      const completed = { state: 'completed', referredOn: '2026-01-14', endedOn: '2026-03-10' } as const;
      expect(dutiesOf({ ...completed, measuresUntil }, calendar, today)).toEqual(owed);
    },
  );

  it.each(['declined', 'passed-on', 'cancelled'] as const)('%s owes none', (state) => {
    expect(
      dutiesOf({ state, referredOn: '2026-01-14', endedOn: '2026-01-15' }, calendar, '2026-04-10'),
    ).toEqual([]);
  });
});

describe('the days of a quarterly report', () => {
  it('[S0-24] 2026Q1 is announced on 1 April and due on the 15th', () => {
    expect(announceOn('2026Q1')).toBe('2026-04-01');
    expect(finalDueOn('2026Q1', calendar)).toBe('2026-04-15');
  });

  it('the last quarter of a year is due in January of the next', () => {
    expect(finalDueOn('2026Q4', calendar)).toBe('2027-01-15');
  });
});

describe('the days of a report after the end of its household was found to be a mistake', () => {
  const firstQuarter = { announceOn: '2026-04-01', dueOn: '2026-04-15', announced: false, overdue: false };

  it('[A-18] begin the day after the restoration, as many as the department always has', () => {
    expect(daysAfterRestoration(firstQuarter, '2026-09-10')).toEqual({
      ...{ announceOn: '2026-09-11', dueOn: '2026-09-25', announced: false, overdue: false },
    });
  });

  it('[A-18] are announced anew where a notice was given before the end, because the due day is another', () => {
    expect(daysAfterRestoration({ ...firstQuarter, announced: true }, '2026-04-10')).toEqual({
      ...{ announceOn: '2026-04-11', dueOn: '2026-04-25', announced: false, overdue: false },
    });
  });

  it('stay as they were where the household is restored before the quarter is over', () => {
    expect(daysAfterRestoration(firstQuarter, '2026-03-31')).toEqual(firstQuarter);
  });

  it('stay as they were where the report was overdue before the household ended', () => {
    const late = { ...firstQuarter, announced: true, overdue: true };
    expect(daysAfterRestoration(late, '2026-09-10')).toEqual(late);
  });
});
