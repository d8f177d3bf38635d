import { LandingCounts } from './landing-counts.js';

describe('what is counted of landings', () => {
  const withLog = () => {
    const lines: unknown[] = [];
    const clock = { ms: 0 };
    const log = { info: (...line: unknown[]) => lines.push(line), alarm: () => undefined };
    return { lines, clock, counts: new LandingCounts('eligibility', log, () => clock.ms) };
  };

  it('is each by its path, and each failure by class and code, never by its message', () => {
    const { counts } = withLog();
    for (const path of ['fast', 'fast', 'fallback'] as const) counts.landed(path);
    counts.failed(Object.assign(new Error('invalid input syntax: "张三"'), { code: '22P02' }));
    counts.failed(Object.assign(new Error('invalid input syntax: "李四"'), { code: '22P02' }));
    counts.failed(new RangeError('no'));
    expect(counts.byPath).toEqual({
      ...{ fast: 2, fallback: 1 },
      failures: { 'Error 22P02': 2, RangeError: 1 },
    });
  });

  it('is logged now and then: each kind of failure at once, and again after ten minutes at the earliest', () => {
    const { lines, clock, counts } = withLog();
    for (const minute of [0, 1, 9, 10, 11]) {
      clock.ms = minute * 60_000;
      counts.failed(new RangeError('no'));
    }
    counts.failed(new TypeError('no'));
    expect(lines).toEqual([
      ['FAST_PATH_FAILED', { consumer: 'eligibility', reason: 'RangeError', failures: 1 }],
      ['FAST_PATH_FAILED', { consumer: 'eligibility', reason: 'RangeError', failures: 4 }],
      ['FAST_PATH_FAILED', { consumer: 'eligibility', reason: 'TypeError', failures: 1 }],
    ]);
  });
});
