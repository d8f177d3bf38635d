import fc from 'fast-check';
import { addDays } from './dates.js';
import { isQuarter, nextQuarter, quarterEnd, quarterOf, quarterStart } from './quarters.js';

describe('quarters', () => {
  it.each([
    ['2026Q1', '2026-01-01', '2026-03-31', '2026Q2'],
    ['2026Q2', '2026-04-01', '2026-06-30', '2026Q3'],
    ['2026Q3', '2026-07-01', '2026-09-30', '2026Q4'],
    ['2026Q4', '2026-10-01', '2026-12-31', '2027Q1'],
  ])('%s runs from %s to %s, then comes %s', (quarter, first, last, next) => {
    expect([quarterStart(quarter), quarterEnd(quarter), nextQuarter(quarter)]).toEqual([first, last, next]);
    expect([quarterOf(first), quarterOf(last)]).toEqual([quarter, quarter]);
  });

  it('refuse what is none', () => {
    for (const wrong of ['2026Q0', '2026Q5', '26Q1', '2026-Q1', '0001Q1', '2200Q1', '9999Q4', ''])
      expect(isQuarter(wrong)).toBe(false);
    expect(() => quarterEnd('2026Q5')).toThrow(RangeError);
  });

  it('end on a day, also the last that people state', () => {
    expect(isQuarter('2199Q4')).toBe(true);
    expect(quarterEnd('2199Q4')).toBe('2199-12-31');
  });

  it('hold every day exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (count) => {
        const day = addDays('1970-01-01', count);
        const quarter = quarterOf(day);
        expect(quarterStart(quarter) <= day && day <= quarterEnd(quarter)).toBe(true);
        expect(addDays(quarterEnd(quarter), 1)).toBe(quarterStart(nextQuarter(quarter)));
      }),
    );
  });
});
