import { VERIFICATION_SOURCES } from '@aid-chain/vocabulary';
import type { IsoDate } from '@aid-chain/kernel';

/** Since when payment outside banks belongs to the scope (社会救助法 41). */
const PAYMENT_SINCE = '2026-07-01';

/**
 * The sources of a verification report in which nobody is forgotten: each source of the national scope that has no
 * entry about everybody gets one that says that it has no data of the others.
 */
export function accountedSources(
  on: IsoDate,
  sources: readonly Readonly<Record<string, unknown>>[] = [],
): Record<string, unknown>[] {
  const scope = VERIFICATION_SOURCES.filter((code) => code !== 'non-bank-payment' || on >= PAYMENT_SINCE);
  const aboutAll = sources.filter(({ personId }) => personId === undefined);
  const named = new Set(aboutAll.map(({ sourceCode }) => sourceCode));
  const others = scope.filter((code) => !named.has(code));
  return [...sources, ...others.map((sourceCode) => ({ sourceCode, result: 'no-data' }))];
}
