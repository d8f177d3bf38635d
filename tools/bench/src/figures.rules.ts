/** @returns the middle value; of an even number the lower middle */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The nearest-rank percentile.
 * @param share 0 to 100
 * @returns NaN without values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((share / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The ratios of measurements that were taken in turns, pair by pair. */
export function ratios(product: readonly number[], baseline: readonly number[]): number[] {
  return product.map((value, index) => value / (baseline[index] ?? Number.NaN));
}
