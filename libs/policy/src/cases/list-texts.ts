import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';

/** Nothing, where a case expects something. */
export const NONE: Bilingual = { zh: '无', en: 'none' };

export function yuan(fen: Fen | null): Bilingual {
  return fen === null ? NONE : { zh: `${formatYuan(fen)} 元`, en: `${formatYuan(fen)} yuan` };
}

/** Words that are the same in both languages, such as keys and names of a case. */
export function plain(words: readonly string[]): Bilingual {
  return words.length === 0 ? NONE : { zh: words.join('、'), en: words.join(', ') };
}

/** Whether two lists hold the same, in any order. */
export function haveSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
