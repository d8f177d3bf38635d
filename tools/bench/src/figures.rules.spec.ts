import fc from 'fast-check';
import { median, percentile, ratios } from './figures.rules.js';

describe('the figures of a measurement', () => {
  it('names the value that half of the measurements do not exceed', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2, 7]);
  });

  it('gives the nearest rank: of a hundred values the 99th is p99', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
    expect([percentile(hundred, 50), percentile(hundred, 99), percentile(hundred, 100)]).toEqual([
      50, 99, 100,
    ]);
  });

  it('always names a value that was measured, whatever their order', () => {
    const measured = fc.array(fc.double({ noNaN: true, min: 0 }), { minLength: 1 });
    fc.assert(
      fc.property(measured, fc.integer({ min: 0, max: 100 }), (values, share) => {
        expect(values).toContain(percentile(values, share));
      }),
    );
  });

  it('compares each measurement with the baseline of its own round', () => {
    expect(ratios([8, 9], [10, 6])).toEqual([0.8, 1.5]);
  });
});
