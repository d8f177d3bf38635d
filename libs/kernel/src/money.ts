import type { RoundingMode } from '@aid-chain/vocabulary';

/** An amount of money in whole fen (1 yuan = 100 fen). */
export type Fen = number;
/** A share in hundredths of a percent: 2000 = 20 %. */
export type BasisPoints = number;

function requireWhole(value: number, name: string): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number, got ${value}`);
}

function requireInteger(value: number, name: string): bigint {
  requireWhole(value, name);
  return BigInt(value);
}

/**
 * Writes an amount for people: 48000 fen -> "480.00" (yuan, two decimals, no separators).
 * Throws RangeError for anything but whole fen (architecture §7).
 */
export function formatYuan(fen: Fen): string {
  requireWhole(fen, 'fen');
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * amount × numerator ÷ denominator, exact in between and rounded once.
 * `down` goes towards zero, `up` away from it, `half_up` takes a half away from zero.
 * Throws RangeError for fractions, a denominator below 1 and results beyond 2^53 (architecture §7).
 */
export function mulDiv(amount: number, numerator: number, denominator: number, mode: RoundingMode): number {
  const product = requireInteger(amount, 'amount') * requireInteger(numerator, 'numerator');
  const divisor = requireInteger(denominator, 'denominator');
  if (divisor < 1n) throw new RangeError('denominator must be positive');
  const magnitude = product < 0n ? -product : product;
  const rounded = magnitude / divisor + (carries(magnitude % divisor, divisor, mode) ? 1n : 0n);
  const result = Number(product < 0n ? -rounded : rounded);
  if (!Number.isSafeInteger(result)) throw new RangeError('result is too large for an exact amount');
  return result;
}

function carries(rest: bigint, divisor: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return rest > 0n;
    case 'half_up':
      return rest * 2n >= divisor;
  }
}
