import { firstUncovered, windowBefore, windowTo } from './window.js';

describe('The window in which income counts', () => {
  it('the window is the twelve whole months before the month of application', () => {
    expect(windowBefore('2026-01-01', 12)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(windowBefore('2026-01-31', 12)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(windowBefore('2026-02-01', 12)).toEqual({ from: '2025-02-01', to: '2026-01-31' });
    expect(windowBefore('2026-03-31', 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('a window that ends on a day holds twelve months, that day included', () => {
    expect(windowTo('2025-12-31', 12)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(windowTo('2026-02-03', 12)).toEqual({ from: '2025-02-04', to: '2026-02-03' });
  });

  it('a day of the window that no income covers is found', () => {
    const window = { from: '2025-01-01', to: '2025-12-31' };
    expect(firstUncovered([window], window)).toBeUndefined();
    expect(firstUncovered([{ from: '2025-01-01', to: '2025-12-30' }], window)).toBe('2025-12-31');
    expect(firstUncovered([{ from: '2025-01-02', to: '2025-12-31' }], window)).toBe('2025-01-01');
    expect(firstUncovered([], window)).toBe('2025-01-01');
  });
});
