import fc from 'fast-check';
import { formatYuan, mulDiv } from './money.js';

const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const factors = fc.integer({ min: 0, max: 10_000 });
const divisors = fc.integer({ min: 1, max: 10_000 });

/** Whether a share is beyond what a number holds exactly, before it is rounded. */
function isTooLarge(amount: number, numerator: number, denominator: number): boolean {
  const whole = (BigInt(amount) * BigInt(numerator)) / BigInt(denominator);
  return whole > Number.MAX_SAFE_INTEGER || whole < -Number.MAX_SAFE_INTEGER;
}

describe('writing an amount', () => {
  it.each([
    [48_000, '480.00'],
    [0, '0.00'],
    [1, '0.01'],
    [99, '0.99'],
    [100, '1.00'],
    [-5, '-0.05'],
    [-12_345, '-123.45'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('writes %d fen as %s yuan', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  it('refuses fractions of a fen and what is no number', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => formatYuan(wrong)).toThrow(RangeError);
    }
  });
});

describe('taking a share of an amount', () => {
  it.each([
    [10, 1, 4, 'half_up', 3],
    [10, 1, 4, 'down', 2],
    [10, 1, 4, 'up', 3],
    [9, 1, 4, 'half_up', 2],
    [11, 1, 4, 'half_up', 3],
    [-10, 1, 4, 'half_up', -3],
    [-10, 1, 4, 'down', -2],
    [-10, 1, 4, 'up', -3],
    [8, 1, 4, 'up', 2],
    [9_007_199_254_740_991, 10_000, 10_000, 'down', 9_007_199_254_740_991],
  ] as const)('%d × %d ÷ %d rounded %s is %d', (amount, numerator, denominator, mode, result) => {
    expect(mulDiv(amount, numerator, denominator, mode)).toBe(result);
  });

  it('refuses fractions, a denominator below one and results that are not exact', () => {
    expect(() => mulDiv(0.1, 1, 1, 'down')).toThrow(RangeError);
    expect(() => mulDiv(1, 1, 0, 'down')).toThrow(RangeError);
    expect(() => mulDiv(1, 1, -1, 'down')).toThrow(RangeError);
    expect(() => mulDiv(Number.MAX_SAFE_INTEGER, 2, 1, 'down')).toThrow(RangeError);
  });

  it('never gives more than rounding up, less than rounding down, or strays by a whole fen', () => {
    fc.assert(
      fc.property(amounts, factors, divisors, (amount, numerator, denominator) => {
        if (isTooLarge(amount, numerator, denominator)) {
          for (const mode of ['down', 'half_up', 'up'] as const)
            expect(() => mulDiv(amount, numerator, denominator, mode)).toThrow(RangeError);
          return;
        }
        const down = Math.abs(mulDiv(amount, numerator, denominator, 'down'));
        const half = Math.abs(mulDiv(amount, numerator, denominator, 'half_up'));
        const up = Math.abs(mulDiv(amount, numerator, denominator, 'up'));
        expect(down <= half && half <= up && up - down <= 1).toBe(true);
      }),
      { examples: [[901_802_087_980, 9_988, 1]] },
    );
  });

  it('gives an amount back when it is multiplied and divided by the same number', () => {
    fc.assert(
      fc.property(amounts, divisors, fc.constantFrom('half_up', 'down', 'up'), (amount, factor, mode) => {
        expect(mulDiv(amount, factor, factor, mode)).toBe(amount);
      }),
    );
  });
});
