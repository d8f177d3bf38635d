import fc from 'fast-check';
import { addDays, daysBetween } from './dates.js';
import { lastWorkingDay, workCalendar, type CalendarDay } from './work-calendar.js';

function off(from: string, to: string): CalendarDay[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => ({
    date: addDays(from, index),
    working: false,
  }));
}

/** Days off and make-up days of 2026 as announced by the State Council. */
const announced2026: CalendarDay[] = [
  ...off('2026-01-01', '2026-01-03'),
  ...off('2026-02-15', '2026-02-23'),
  ...off('2026-04-04', '2026-04-06'),
  ...off('2026-05-01', '2026-05-05'),
  ...off('2026-06-19', '2026-06-21'),
  ...off('2026-09-25', '2026-09-27'),
  ...off('2026-10-01', '2026-10-07'),
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map((date) => ({
    date,
    working: true,
  })),
];
const calendar = workCalendar(announced2026, '2026-12-31');

describe('working days of 2026', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10', '2026-02-24'])(
    '%s is worked',
    (date) => {
      expect(calendar.isWorkingDay(date)).toBe(true);
    },
  );

  it.each(['2026-01-01', '2026-01-03', '2026-02-16', '2026-02-23', '2026-04-06', '2026-10-07', '2026-03-07'])(
    '%s is off',
    (date) => {
      expect(calendar.isWorkingDay(date)).toBe(false);
    },
  );

  it('counts the deadlines of the demo', () => {
    const after = (date: string, count: number): string => calendar.addWorkingDays(date, count).date;
    expect(after('2026-01-16', 3)).toBe('2026-01-21');
    expect(after('2026-01-14', 5)).toBe('2026-01-21');
    expect(after('2026-02-04', 5)).toBe('2026-02-11');
    expect(after('2026-02-13', 3)).toBe('2026-02-25');
    expect(after('2026-02-26', 3)).toBe('2026-03-02');
    expect(after('2026-02-14', 0)).toBe('2026-02-14');
  });

  it('moves the end of a publicity of seven days out of the Spring Festival', () => {
    expect(calendar.nextWorkingDay(addDays('2026-02-09', 7))).toEqual({
      date: '2026-02-24',
      provisional: false,
    });
    expect(calendar.nextWorkingDay(addDays('2026-01-15', 7)).date).toBe('2026-01-22');
  });

  it('marks a deadline beyond the announced year as provisional', () => {
    expect(calendar.addWorkingDays('2026-12-30', 1)).toEqual({ date: '2026-12-31', provisional: false });
    expect(calendar.addWorkingDays('2026-12-31', 1)).toEqual({ date: '2027-01-01', provisional: true });
  });

  it.each([
    ['a filing of 2025-09-30', '2025-09-30', 3, { date: '2025-10-03', provisional: true }],
    ['a day of 1990', '1990-01-04', 0, { date: '1990-01-04', provisional: true }],
    [
      'a term that begins in 2025 and ends in 2026',
      '2025-12-30',
      3,
      { date: '2026-01-05', provisional: true },
    ],
    [
      'a term that counts from the first announced day',
      '2025-12-31',
      1,
      { date: '2026-01-04', provisional: false },
    ],
  ])('marks %s: days before the first announced year are provisional', (_case, from, count, expected) => {
    expect(calendar.addWorkingDays(from, count)).toEqual(expected);
  });

  it('a day that a notice moves in the December before announces nothing of that year', () => {
    const moved = workCalendar([{ date: '2025-12-27', working: true }, ...announced2026], '2026-12-31');
    expect(moved.addWorkingDays('2025-12-01', 1).provisional).toBe(true);
  });

  it('ends a term on its last working day, and none where the place sets no days', () => {
    expect(lastWorkingDay(calendar, '2026-01-02', 3)).toBe(calendar.addWorkingDays('2026-01-02', 3).date);
    expect(lastWorkingDay(calendar, '2026-01-02', undefined)).toBeUndefined();
  });

  it('refuses a table that names a day twice or an impossible day, and a negative count', () => {
    const twice = [...off('2026-01-01', '2026-01-01'), ...off('2026-01-01', '2026-01-01')];
    expect(() => workCalendar(twice, '2026-12-31')).toThrow(RangeError);
    expect(() => workCalendar([{ date: '2026-02-30', working: true }], '2026-12-31')).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2026-01-12', -1)).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  const days = fc.integer({ min: 0, max: 360 }).map((count) => addDays('2026-01-01', count));
  const counts = fc.integer({ min: 0, max: 40 });

  it('in two parts gives the same day as in one', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, first, second) => {
        const between = calendar.addWorkingDays(day, first).date;
        expect(calendar.addWorkingDays(between, second)).toEqual(
          calendar.addWorkingDays(day, first + second),
        );
      }),
    );
  });

  it('ends on a working day with exactly that many working days passed', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = calendar.addWorkingDays(day, count).date;
        const passed = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(passed.filter((date) => calendar.isWorkingDay(date))).toHaveLength(count);
      }),
    );
  });
});
