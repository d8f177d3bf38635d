import type { Category } from '@aid-chain/vocabulary';

/** The classes whose recipients have the temporary price subsidy, with the parameter that holds its amount (社会救助法 32). */
const KEYS = { dibao: 'dibao.price-subsidy', tekun: 'tekun.price-subsidy' } as const;

/** Under which key a place sets what each recipient of a category has in a month of risen prices; undefined where none may. */
export function priceSubsidyKey(category: string): (typeof KEYS)[keyof typeof KEYS] | undefined {
  return Object.hasOwn(KEYS, category) ? KEYS[category as Category & keyof typeof KEYS] : undefined;
}
