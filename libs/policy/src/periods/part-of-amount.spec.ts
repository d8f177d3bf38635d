import { exact } from '../exact/exact.js';
import { partInWindow, partOnDays } from './part-of-amount.js';

const YEAR = { from: '2025-08-01', to: '2026-07-31' };
const HALF = { from: '2026-02-01', to: '2026-07-31' };

describe('The part of an amount that counts', () => {
  it('[S4-07] of a year of whole months half a year is half, however many days it has', () => {
    expect(partInWindow(1200, YEAR, HALF)).toEqual(exact(600));
    expect(partInWindow(1200, YEAR, { from: '2026-02-01', to: '2026-02-28' })).toEqual(exact(100));
    expect(partInWindow(300, { from: '2026-06-01', to: '2026-08-31' }, HALF)).toEqual(exact(200));
  });

  it('the months together are the whole, also where one is cut by days', () => {
    expect(partInWindow(1200, YEAR, { from: '2025-08-01', to: '2026-02-14' })).toEqual(exact(650));
    expect(partInWindow(1200, YEAR, { from: '2026-02-15', to: '2026-07-31' })).toEqual(exact(550));
    const days = [
      { from: '2025-08-01', to: '2025-08-31' },
      { from: '2026-07-01', to: '2026-07-31' },
    ];
    expect(partOnDays(1200, YEAR, days)).toEqual(exact(200));
  });

  it('an amount of days that are no whole months goes by days', () => {
    expect(partInWindow(100, { from: '2026-01-22', to: '2026-02-10' }, HALF)).toEqual(exact(50));
  });

  it('what lies beside the window, or ends before it begins, is nothing', () => {
    expect(partInWindow(100, { from: '2025-01-01', to: '2025-12-31' }, HALF)).toEqual(exact(0));
    expect(partInWindow(100, { from: '2026-05-31', to: '2026-05-01' }, HALF)).toEqual(exact(0));
  });
});
