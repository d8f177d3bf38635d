import type { Operator, RoundingMode } from '@aid-chain/vocabulary';

/** A fraction of whole numbers, denominator above zero: sums of parts of a period stay unrounded. */
export interface Exact {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Exact = { num: 0n, den: 1n };

/** A whole number, or the fraction of two. Throws RangeError for fractions of fen. */
export function exact(num: number | bigint, den: number | bigint = 1n): Exact {
  const [n, d] = [BigInt(num), BigInt(den)];
  if (d === 1n) return { num: n, den: d };
  if (d <= 0n) throw new RangeError('the denominator must be positive');
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return { num: n / divisor, den: d / divisor };
}

export function add(a: Exact, b: Exact): Exact {
  return exact(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Exact, b: Exact): Exact {
  return exact(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function times(a: Exact, num: number | bigint, den: number | bigint = 1n): Exact {
  return exact(a.num * BigInt(num), a.den * BigInt(den));
}

/** `a ÷ b`, b above zero. */
export function divide(a: Exact, b: Exact): Exact {
  return exact(a.num * b.den, a.den * b.num);
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}

/** `a op b`, by multiplication. */
export function holds(a: Exact, op: Operator, b: Exact): boolean {
  return holdsWhole(a.num * b.den, op, b.num * a.den);
}

/** `left op right` for whole numbers, such as fen. */
export function holdsWhole<N extends number | bigint>(left: N, op: Operator, right: N): boolean {
  switch (op) {
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
  }
}

/**
 * A whole number for reading that stands to a whole limit as the exact value does:
 * down where the comparison is «below» or «at least», up where it is «at most» or «above».
 */
export function readable(value: Exact, op: Operator): number {
  return round(value, op === 'lt' || op === 'ge' ? 'floor' : 'ceiling');
}

/** Rounds to a whole number; `down` goes towards zero, `floor` below, `ceiling` above. */
export function round(value: Exact, mode: RoundingMode | 'floor' | 'ceiling'): number {
  const quotient = value.num / value.den;
  const rest = value.num % value.den;
  const sign = value.num < 0n ? -1n : 1n;
  const away = quotient + (rest === 0n ? 0n : sign);
  switch (mode) {
    case 'down':
      return Number(quotient);
    case 'up':
      return Number(away);
    case 'half_up':
      return Number(rest * sign * 2n >= value.den ? away : quotient);
    case 'floor':
      return Number(sign < 0n ? away : quotient);
    case 'ceiling':
      return Number(sign < 0n ? quotient : away);
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
