import type { Bilingual } from '@aid-chain/vocabulary';

/** What is wrong in a file of cases: where, and what to do, in both languages. */
export interface CaseFault extends Bilingual {
  readonly path: string;
  /** The case and the word inside it, e.g. `三口之家 收入[0] 项目`. */
  readonly at: string;
}

/** Takes a fault at a place inside a case. */
export type CaseReport = (at: string, text: Bilingual) => void;

/** A place one step deeper inside a case. */
export const inside = (at: string, word: string): string => (at === '' ? word : `${at} ${word}`);
