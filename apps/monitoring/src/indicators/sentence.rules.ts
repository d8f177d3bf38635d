/** A sentence in both languages, made from a template: need, rule, amount, limit and date only. */
export interface Sentence {
  readonly textZh: string;
  readonly textEn: string;
}

/** Basis points as a percentage without trailing zeros: 2000 -> "20", 1250 -> "12.5". */
export function percentText(basisPoints: number): string {
  const [whole, rest] = [Math.trunc(basisPoints / 100), basisPoints % 100];
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}
