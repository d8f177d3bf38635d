import type { Operator } from '@aid-chain/policy';

/** A sentence in both languages, made from a template: need, rule, amount, limit and date only. */
export interface Sentence {
  readonly textZh: string;
  readonly textEn: string;
}

const WORDS = {
  lt: { zh: '低于', en: 'below' },
  le: { zh: '不高于', en: 'at most' },
  gt: { zh: '超过', en: 'more than' },
  ge: { zh: '达到', en: 'at least' },
} as const satisfies Record<Operator, { zh: string; en: string }>;

/** A comparison in words. */
export function operatorWords(op: Operator): { readonly zh: string; readonly en: string } {
  return WORDS[op];
}

/** Basis points as a percentage without trailing zeros: 2000 -> "20", 1250 -> "12.5". */
export function percentText(basisPoints: number): string {
  const [whole, rest] = [Math.trunc(basisPoints / 100), basisPoints % 100];
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}
