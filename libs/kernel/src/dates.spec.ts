import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  firstOfMonth,
  isRealDate,
  lastOfMonth,
  maxDate,
  minDate,
} from './dates.js';

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));
const steps = fc.integer({ min: -5_000, max: 5_000 });

describe('days of the calendar', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '1958-12-31'])('%s exists', (day) => {
    expect(isRealDate(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-1-1',
    '1799-12-31',
    '2200-01-01',
    '9999-12-31',
    '+010000-01-01',
    '',
    '0000-00-00',
  ])('"%s" does not exist', (day) => {
    expect(isRealDate(day)).toBe(false);
  });

  it.each([1800, 1900, 2000, 2024, 2026, 2100, 2199])(
    'of %s are those of the calendar of Node.js',
    (year) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${String(year)}-${two(month)}-${two(day)}`;
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect([text, isRealDate(text)]).toEqual([text, exists]);
        }
      }
    },
  );

  it('can be counted from: what follows the last one is written as a day, too', () => {
    expect(addDays('2199-12-31', 1)).toBe('2200-01-01');
    expect(addDays(addMonths('2199-12-31', 1_200), -1)).toBe('2299-12-30');
  });

  it('are counted over month ends and leap days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it('are counted as Node.js counts them, in every year that can be written', () => {
    const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    const anyDay = fc.date({ min: new Date('1800-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = [iso(one.getTime()), iso(other.getTime())];
        const between = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
        expect(daysBetween(from, to)).toBe(between);
        expect(addDays(from, between)).toBe(to);
      }),
    );
  });

  it('end with the year 9999: a later day is refused, as nothing could compare it', () => {
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
  });

  it('come back after going there and back again', () => {
    fc.assert(
      fc.property(days, steps, (day, step) => {
        const there = addDays(day, step);
        expect(addDays(there, -step)).toBe(day);
        expect(daysBetween(day, there)).toBe(step);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %d months is %s', (day, count, result) => {
    expect(addMonths(day, count)).toBe(result);
  });

  it.each([
    ['2026-01-12', '2026-01-31'],
    ['2026-04-30', '2026-04-30'],
    ['1900-02-01', '1900-02-28'],
    ['2028-02-01', '2028-02-29'],
    ['9999-12-01', '9999-12-31'],
  ])('that of %s ends on %s', (day, last) => {
    expect(lastOfMonth(day)).toBe(last);
  });

  it('end the day before the next one begins', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(addDays(lastOfMonth(day), 1)).toBe(addMonths(firstOfMonth(day), 1));
      }),
    );
  });

  it('never run over into the month after', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const month = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(month(addMonths(day, count)) - month(day)).toBe(count);
        expect(addMonths(day, count).slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});

describe('age', () => {
  it.each([
    ['2008-03-10', '2026-03-09', 17],
    ['2008-03-10', '2026-03-10', 18],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2025-11-20', '2026-01-12', 0],
  ])('born on %s is on %s %d years old', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });

  it('later and earlier are distinguished', () => {
    expect(maxDate('2026-01-31', '2026-02-01')).toBe('2026-02-01');
    expect(minDate('2026-01-31', '2026-02-01')).toBe('2026-01-31');
  });
});
