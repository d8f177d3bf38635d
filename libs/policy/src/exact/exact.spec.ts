import fc from 'fast-check';
import { add, exact, holds, readable, round, subtract, times } from './exact.js';

const fraction = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 100_000 })).map(([n, d]) => exact(n, d));

describe('Exact amounts', () => {
  it('what is added can be taken away again without a trace', () => {
    fc.assert(fc.property(fraction, fraction, (a, b) => expect(subtract(add(a, b), b)).toEqual(a)));
  });

  it('exactly one of below and at least holds', () => {
    fc.assert(fc.property(fraction, fraction, (a, b) => expect(holds(a, 'lt', b)).toBe(!holds(a, 'ge', b))));
    fc.assert(fc.property(fraction, fraction, (a, b) => expect(holds(a, 'gt', b)).toBe(!holds(a, 'le', b))));
  });

  it('the number shown stands to a whole limit as the exact value does', () => {
    const operators = fc.constantFrom('lt', 'le', 'gt', 'ge');
    fc.assert(
      fc.property(fraction, fc.integer(), operators, (a, limit, op) => {
        expect(holds(exact(readable(a, op)), op, exact(limit))).toBe(holds(a, op, exact(limit)));
      }),
    );
  });

  it('rounds once, by the named mode, also below zero', () => {
    const half = exact(5, 2);
    const minus = times(half, -1);
    expect([
      round(half, 'down'),
      round(half, 'up'),
      round(half, 'half_up'),
      round(half, 'floor'),
      round(half, 'ceiling'),
    ]).toEqual([2, 3, 3, 2, 3]);
    expect([
      round(minus, 'down'),
      round(minus, 'up'),
      round(minus, 'half_up'),
      round(minus, 'floor'),
      round(minus, 'ceiling'),
    ]).toEqual([-2, -3, -3, -3, -2]);
  });

  it('refuses a denominator of zero and a fraction of a fen', () => {
    expect(() => exact(1, 0)).toThrow(RangeError);
    expect(() => exact(0.5)).toThrow(RangeError);
  });
});
