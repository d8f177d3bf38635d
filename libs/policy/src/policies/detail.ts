import type { Bilingual } from '@aid-chain/vocabulary';

/**
 * What a finding names at its end: what stands in a file (a value, a key, a path), which is the same in both languages, or
 * a phrase in both.
 */
export type Detail = string | Bilingual;

/** @returns the detail for the Chinese and the English sentence. */
export function inBoth(detail: Detail): Bilingual {
  return typeof detail === 'string' ? { zh: detail, en: detail } : detail;
}

/** A sentence that ends in its detail. */
export function withDetail({ zh, en }: Bilingual, detail: Detail): Bilingual {
  if (detail === '') return { zh, en };
  const end = inBoth(detail);
  return { zh: `${zh}：${end.zh}`, en: `${en}: ${end.en}` };
}
